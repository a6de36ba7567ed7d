-- Keeps what a newer file says otherwise. Where an earlier file said something else, what this one says is kept
-- even if it agrees with the log: what the latest file says is what counts as waiting. A place with more than
-- one set is left alone, because nobody could tell which of them changed.
insert into changed_sets by name
select $import_id as import_id, $athlete as athlete, logged.* exclude (athlete, row)
from logged
where (
    row in (select row from changed_rows)
    or exists (
        from changed_sets as earlier
        where earlier.athlete = $athlete
        and earlier.app = logged.app
        and earlier.session_start = logged.session_start
        and earlier.exercise_raw = logged.exercise_raw
        and earlier.block = logged.block
        and earlier.position = logged.position
    )
)
and 1 = (
    select count(*)
    from sets
    where sets.athlete = $athlete
    and sets.app = logged.app
    and sets.session_start = logged.session_start
    and sets.exercise_raw = logged.exercise_raw
    and sets.block = logged.block
    and sets.position = logged.position
)
