-- The sets of a file that the athlete's log does not hold yet. Where a set stands makes it the same set,
-- not what it says: two equal sets are two sets.
insert into sets by name
select
    $import_id as import_id,
    $athlete as athlete,
    logged.* exclude (athlete, row)
from logged
where not exists (
    from all_sets as stored
    where stored.athlete = $athlete
    and stored.app = logged.app
    and stored.session_start = logged.session_start
    and stored.exercise_raw = logged.exercise_raw
    and stored.block = logged.block
    and stored.position = logged.position
)
