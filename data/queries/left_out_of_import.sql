-- How many of the sets that an import added are left out by now.
select count(*)
from sets
where import_id = $import_id
and exists (
    from left_out_sets as left_out
    where left_out.athlete = sets.athlete
    and left_out.app = sets.app
    and left_out.session_start = sets.session_start
    and left_out.exercise_raw = sets.exercise_raw
    and left_out.block = sets.block
    and left_out.position = sets.position
    and left_out.load is not distinct from sets.load
    and left_out.reps is not distinct from sets.reps
)
