select app, session_start, exercise_raw, block::bigint as block, position::bigint as position
from separate_sets
where athlete = $athlete
