-- Keeps the rows that are about to be replaced, as they were added.
insert into replaced_sets by name
select sets.*
from sets
where exists (
    from changed_sets
    where changed_sets.decision = 'updated'
    and changed_sets.athlete = sets.athlete
    and changed_sets.app = sets.app
    and changed_sets.session_start = sets.session_start
    and changed_sets.exercise_raw = sets.exercise_raw
    and changed_sets.block = sets.block
    and changed_sets.position = sets.position
)
and not exists (
    from replaced_sets
    where replaced_sets.athlete = sets.athlete
    and replaced_sets.app = sets.app
    and replaced_sets.session_start = sets.session_start
    and replaced_sets.exercise_raw = sets.exercise_raw
    and replaced_sets.block = sets.block
    and replaced_sets.position = sets.position
)
