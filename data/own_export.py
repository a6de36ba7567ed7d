"""An athlete's log as files to take along: our own CSV, which can be imported again, and Parquet."""

from collections.abc import Callable, Mapping
from io import BytesIO
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
from pyarrow import compute
from pyarrow import csv as arrow_csv

from data.log_left_out import PLACE
from data.own_layout import COLUMN_OF, COLUMNS, FORMAT, NUMBERS, SET_COLUMNS, WHOLES, YES, Record
from data.own_records import Everything, OwnRecords
from data.safe_cells import as_cell
from data.sets import LOGGED

_BOM = b"\xef\xbb\xbf"  # so that spreadsheets read it as UTF-8
_TYPE = {
    **dict.fromkeys(COLUMNS, pa.string()),
    **dict.fromkeys(NUMBERS, pa.float64()),
    **dict.fromkeys(WHOLES, pa.int64()),
}


def to_csv(everything: Everything) -> bytes:
    """All of an athlete's as one CSV with the columns of `data.own_layout` (UTF-8 with BOM).

    Sets are as they were logged. Empty cells are missing values. No cell is a formula (`data.safe_cells`),
    and importing the file gives the same again.
    """
    records = everything.records
    tables = [
        _table({"record": [str(Record.FORMAT)], "value": [FORMAT]}),
        _records(Record.PREFERENCE, records.preferences),
        _records(Record.READING, records.answers),
        _records(Record.BODY_MASS, records.body_mass),
        _records(Record.EVENT, records.events),
        _records(Record.STRENGTH_TEST, records.strength_tests),
        _sets(everything.logged, records),
    ]
    file = BytesIO(_BOM)
    file.seek(0, 2)
    arrow_csv.write_csv(pa.concat_tables(tables), file)
    return file.getvalue()


def to_parquet(sets: pd.DataFrame) -> bytes:
    """Sets as understood (`TrainingLog.sets`), every column with its type, as a Parquet file."""
    file = BytesIO()
    pq.write_table(pa.Table.from_pandas(sets, preserve_index=False), file, compression="zstd")
    return file.getvalue()


def _sets(logged: pd.DataFrame, records: OwnRecords) -> pa.Table:
    cells = {name: _cells(logged[name], LOGGED[name]) for name in SET_COLUMNS}
    left_out = _beside(logged, records.left_out)
    told = {
        "separate": _flag(_beside(logged, records.separate)["is_there"]),
        "left_out": _flag(left_out["is_there"]),
        "reason": left_out["reason"].fillna("").map(as_cell),
        "told_at": _moments(left_out["set_at"]),
    }
    return _table({"record": np.full(len(logged), str(Record.SET)), **cells, **told})


def _beside(logged: pd.DataFrame, told: pd.DataFrame) -> pd.DataFrame:
    """Of each set what is told of its place, missing where nothing is, and whether something `is_there`."""
    places = (
        logged[PLACE].astype({"app": "str", "exercise_raw": "str"}) if len(told) else logged[PLACE].head(0)
    )
    found = places.merge(told.assign(is_there=True), how="left", on=PLACE)
    return found.reindex(range(len(logged))).assign(is_there=lambda rows: rows["is_there"].notna())


def _flag(values: pd.Series) -> pd.Series:
    return values.map({True: YES, False: ""})


def _records(record: Record, rows: pd.DataFrame) -> pa.Table:
    cells = {column: _cells(rows[name], _kind(name)) for name, column in COLUMN_OF[record].items()}
    return _table({"record": np.full(len(rows), str(record)), **cells})


def _kind(name: str) -> str:
    if name in NUMBERS:
        return "number"
    return {"day": "day", "set_at": "time", "tested_at": "time"}.get(name, "text")


def _cells(values: pd.Series, kind: str) -> pd.Series:
    """The cells of a column of that kind (`LOGGED`)."""
    if kind in ("number", "whole"):
        return values
    if kind == "time":
        return _moments(values)
    if kind == "flag":
        return _flag(values)
    if kind == "day":
        return values.dt.strftime("%Y-%m-%d")
    return _each_once(values, as_cell)


def _moments(values: pd.Series) -> pd.Series:
    """As 2030-02-03 18:05:00, with a fraction only where there is one."""
    moments = values.astype("datetime64[us]")
    return _each_once(moments, lambda moment: moment.isoformat(" "))


def _each_once(values: pd.Series, text: Callable[[Any], str]) -> pd.Series:
    codes, distinct = pd.factorize(values)
    texts = np.array([*(text(value) for value in distinct), ""], dtype=object)
    return pd.Series(texts[codes], index=values.index)  # a missing value has code -1: the last


def _table(cells: Mapping[str, Any]) -> pa.Table:
    """The rows with these cells; a text without characters is a missing one, so that nothing is written."""
    rows = len(cells["record"])
    columns = [
        _column(cells[name], kind) if name in cells else pa.nulls(rows, kind) for name, kind in _TYPE.items()
    ]
    return pa.table(columns, names=list(_TYPE))


def _column(cells: npt.ArrayLike, kind: pa.DataType) -> pa.Array:
    array = pa.array(np.asarray(cells), kind, from_pandas=True)
    if kind != pa.string():
        return array
    return compute.if_else(compute.equal(array, ""), pa.scalar(None, kind), array)
