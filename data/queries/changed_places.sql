-- The sets of an athlete about which newer files say something else: as they are now, and as they were added.
select sets.* exclude (import_id), true as is_current
from sets
where athlete = $athlete
and exists (
    from changed_sets
    where changed_sets.athlete = sets.athlete
    and changed_sets.app = sets.app
    and changed_sets.session_start = sets.session_start
    and changed_sets.exercise_raw = sets.exercise_raw
    and changed_sets.block = sets.block
    and changed_sets.position = sets.position
)
union all by name
select replaced_sets.* exclude (import_id), false as is_current
from replaced_sets
where athlete = $athlete
