-- How many sets that count each app logged in which unit; no unit where its files do not say.
select sets.app, sets.unit, count(*) as sets
from all_sets as sets
anti join left_out_sets as left_out
on sets.athlete = left_out.athlete
and sets.app = left_out.app
and sets.session_start = left_out.session_start
and sets.exercise_raw = left_out.exercise_raw
and sets.block = left_out.block
and sets.position = left_out.position
and sets.load is not distinct from left_out.load
and sets.reps is not distinct from left_out.reps
where sets.athlete = $athlete
and sets.load > 0
group by all
