"""What several tests read from a chart's specification."""

import re
from typing import Any

_OF_AN_AXIS = {"value", "label"}  # what the expression of an axis label knows of its mark


def values_of(spec: object, key: str) -> list[Any]:
    """Everything that stands under this key, anywhere in the specification."""
    if isinstance(spec, dict):
        here = [spec[key]] if key in spec else []
        return here + [found for value in spec.values() for found in values_of(value, key)]
    if isinstance(spec, list):
        return [found for value in spec for found in values_of(value, key)]
    return []


def fields_of(spec: object) -> set[str]:
    """Every field of a row that is drawn or named in an expression."""
    written = [*values_of(spec, "expr"), *values_of(spec, "filter")]
    named = set(re.findall(r"datum\.(\w+)", " ".join(text for text in written if isinstance(text, str))))
    return set(values_of(spec, "field")) | (named - _OF_AN_AXIS)


def own_fields_of(spec: dict[str, Any]) -> set[str]:
    """The fields of the few rows that a chart brings itself, such as the line at even."""
    return {field for rows in spec.get("datasets", {}).values() for row in rows for field in row}


def frames_of(spec: dict[str, Any]) -> set[str]:
    """The names of the frames that a page has to give."""
    own = set(spec.get("datasets", {}))
    return {data["name"] for data in values_of(spec, "data") if "name" in data} - own


def layers_of(spec: dict[str, Any], mark: str) -> list[dict[str, Any]]:
    """The layers drawn with that mark."""
    return [layer for layer in spec["layer"] if layer["mark"]["type"] == mark]
