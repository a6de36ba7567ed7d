-- What the log does not hold is passed over. Two equal sets in one place are left out together.
insert into left_out_sets by name
select distinct
    sets.athlete, sets.app, sets.session_start, sets.exercise_raw, sets.block, sets.position, sets.load,
    sets.reps, $reason as reason, $now as set_at
from all_sets as sets
semi join places
on sets.app = places.app
and sets.session_start = places.session_start
and sets.exercise_raw = places.exercise_raw
and sets.block = places.block
and sets.position = places.position
where sets.athlete = $athlete
