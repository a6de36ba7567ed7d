"""GymBook's export in Italian: one row a set, days before months, and units and decimal commas in the cells.

Every set has its own time of day; a session begins with the first one of its programme that day. A cool-down
set counts like a warm-up: neither is a working set.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial

import numpy as np
import pyarrow as pa
from pyarrow import compute

from data.importers.cells import CellFault, Cells, as_numbers, as_words
from data.importers.columns import Column
from data.importers.entries import Entries
from data.importers.importer import Importer, Layout, layout_words, unread_columns
from data.importers.numbers import MISSING, amount
from data.importers.plain_texts import Read, plain_amounts
from data.importers.session_starts import first_of_session, starts
from data.importers.set_cells import METRES, set_cells, set_types
from data.importers.text_table import TableText
from data.readings import DateOrder, Readings
from data.sets import SetType, Unit

_KIND = "Set / Set di riscaldamento / Set di defaticamento"
_AMOUNT, _LOAD = "Ripetizioni / Tempo", "Peso / Distanza"
LAYOUTS = (
    Layout(
        "Data,Programma,Orario,Esercizio,Zona,Gruppi muscolari (Primari),Gruppi muscolari (Secondari),"
        f"{_KIND},{_AMOUNT},{_LOAD},Appunti,Saltato",
        apart="Italian",
    ),
)
_NEEDED = ("data", "orario", "esercizio", "ripetizioni / tempo", "peso / distanza")
_MEANINGS = {
    "session_title": "Programma",
    "exercise_raw": "Esercizio",
    "load": _LOAD,
    "distance": _LOAD,
    "reps": _AMOUNT,
    "hold_s": _AMOUNT,
    "note": "Appunti",
}
_SET_TYPES = {
    "": SetType.WORKING,
    "set": SetType.WORKING,
    "set di riscaldamento": SetType.WARMUP,
    "set di defaticamento": SetType.WARMUP,
}
_SKIPPED = {"si", "sì"}

_NO_AMOUNT = "is no amount that Evenstride can read"
_PART = re.compile(r"(?P<number>[\d.,]+) ?(?P<word>[^\W\d_]*)\.? ?", re.ASCII)
_ONE_MEASURE = r"\A(?P<number>[0-9]+(?:,[0-9]+)?) ?(?P<word>\pL*)\.?\z"
_LETTERS = re.compile(r"[^\W\d_]+")
_REPS = dict.fromkeys(("", "ripetizioni", "ripetizione", "rip"), 1.0)
_SECONDS = {
    **dict.fromkeys(("secondi", "secondo", "sec", "s"), 1.0),
    **dict.fromkeys(("minuti", "minuto", "min"), 60.0),
    **dict.fromkeys(("ore", "ora", "h"), 3600.0),
}
_UNITS = {"kg": Unit.KG, **dict.fromkeys(("lb", "lbs", "libbre"), Unit.LB)}
_LOADS = dict.fromkeys(("", *_UNITS), 1.0)
_LENGTHS = {**METRES, "metri": 1.0, "miglia": METRES["mi"]}


def _layout(text: TableText) -> str | None:
    return layout_words(text, LAYOUTS, is_of_app=text.same_names.issuperset(_NEEDED))


def _entries(text: TableText, readings: Readings) -> Entries:
    table = text.table_from(_AMOUNT, _LOAD)
    columns = {meaning: table.column(name) for meaning, name in _MEANINGS.items()}
    own_ways = {
        "reps": _read(_REPS, others=_SECONDS),
        "hold_s": _read(_SECONDS, others=_REPS),
        "load": _read(_LOADS, others=_LENGTHS),
        "distance": _read(_LENGTHS, others=_LOADS),
    }
    cells = set_cells(columns, len(table), own_ways)
    return Entries(
        lines=table.lines,
        contents=table.contents,
        cells={
            **cells,
            "session_start": first_of_session(
                starts(table.column("Data"), table.column("Orario"), DateOrder.DAY_FIRST),
                columns["session_title"],
            ),
            "unit": as_words(columns["load"], _unit),
            "distance_m": cells["distance"],
            "set_type": set_types(table.column(_KIND), _SET_TYPES),
        },
        not_sets=table.column("Saltato").where(lambda text: text.casefold() in _SKIPPED),
        misfits=table.misfits,
        notices=unread_columns(text, LAYOUTS, _MEANINGS.values()),
        readings=readings,
    )


def _read(factors: Mapping[str, float], others: Mapping[str, float]) -> Callable[[Column], Cells]:
    """How a column is read of which some texts are measured in the words of `factors`, some in `others`."""
    one = partial(_one_measure, factors=factors, others=others)
    return partial(as_numbers, number=partial(_measure, factors=factors, others=others), plain=one)


def _one_measure(texts: Sequence[str], factors: Mapping[str, float], others: Mapping[str, float]) -> Read:
    """The texts that are one number and the word behind it, as nearly all are; a comma is a decimal one."""
    parts = compute.extract_regex(pa.array(texts, pa.string()), _ONE_MEASURE)
    numbers, words = (compute.struct_field(parts, name) for name in ("number", "word"))
    amounts, is_amount = plain_amounts(compute.replace_substring(numbers, ",", ".").fill_null("").to_pylist())
    coded = words.dictionary_encode()
    known = [word.casefold() for word in coded.dictionary.to_pylist()]
    factor = np.array([factors.get(word, np.nan) for word in known] + [np.nan])
    is_known = np.array([word in factors or word in others for word in known] + [False])
    which = coded.indices.fill_null(len(known)).to_numpy(zero_copy_only=False)
    return amounts * factor[which], is_amount & is_known[which]


def _measure(text: str, factors: Mapping[str, float], others: Mapping[str, float]) -> float:
    """The sum of what is measured in these words; missing where the text only measures in others.

    Raises `CellFault`.
    """
    parts = _parts(text)
    if any(word not in factors and word not in others for _, word in parts):
        raise CellFault(_NO_AMOUNT)
    amounts = [_number(number) * factors[word] for number, word in parts if word in factors]
    return sum(amounts) if amounts else MISSING


def _parts(text: str) -> list[tuple[str, str]]:
    """The numbers of a text and the word behind each. Raises `CellFault` where it has anything else."""
    whole = _PART.fullmatch(text)  # nearly always there is one number
    parts = [whole] if whole else list(_PART.finditer(text))
    if sum(len(part[0]) for part in parts) != len(text):
        raise CellFault(_NO_AMOUNT)
    return [(part["number"], part["word"].casefold()) for part in parts]


def _number(text: str) -> float:
    """A number with a decimal comma, and points between thousands where it has one."""
    return amount(text.replace(".", "").replace(",", ".") if "," in text else text)


def _unit(text: str) -> str:
    """The unit of weight in a text; empty where there is none."""
    return next((_UNITS[word] for word in _LETTERS.findall(text.casefold()) if word in _UNITS), "")


IMPORTER = Importer(app="gymbook", title="GymBook", layout=_layout, entries=_entries)
