-- What newer files say otherwise about an athlete's sets, in the order they were done, and when it was decided.
select *
from changed_sets
where athlete = $athlete
order by session_start, set_order, exercise_raw, block, position, import_id
