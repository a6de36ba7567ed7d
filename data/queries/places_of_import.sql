select app, session_start, exercise_raw, block::bigint as block, position::bigint as position
from sets
where import_id = $import_id
