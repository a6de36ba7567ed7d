"""Made-up one-leg training whose rows name no leg, for the tests of side rules. Nobody's training."""

import pandas as pd

from data.sets import as_sets

NAME = "Single Leg Curl (Machine)"


def session(
    date: str,
    written: str,
    *,
    name: str = NAME,
    app: str = "hevy",
    one_sided: str = "yes",
    block: int = 1,
    note: str = "",
    side: str = "unknown",
) -> pd.DataFrame:
    """One block of a session: "w10x8 20x8 20x7" is a warm-up and two sets, `note` standing on each.

    Several notes are written "first | second", one a set.
    """
    sets = written.split()
    notes = note.split(" | ") if " | " in note else [note] * len(sets)
    return pd.DataFrame(
        [
            {
                "app": app,
                "session_start": pd.Timestamp(f"{date} 18:00"),
                "exercise_raw": name,
                "exercise": name,
                "one_sided": one_sided,
                "block": block,
                "position": position,
                "set_order": 100 * block + position,
                "set_type": "warmup" if text.startswith("w") else "working",
                "side": side,
                "side_source": "none" if side == "unknown" else "column",
                "load": float(text.removeprefix("w").split("x")[0]),
                "reps": float(text.split("x")[1]) if text.split("x")[1] else None,
                "note": its_note,
            }
            for position, (text, its_note) in enumerate(zip(sets, notes, strict=True), start=1)
        ]
    )


def training(*sessions: pd.DataFrame) -> pd.DataFrame:
    """These sessions as sets."""
    return as_sets(pd.concat(sessions, ignore_index=True))


def letters(sets: pd.DataFrame) -> str:
    """The sides in the order of the frame: L, R, B for both, ? for unknown."""
    return "".join({"left": "L", "right": "R", "both": "B", "unknown": "?"}[side] for side in sets["side"])
