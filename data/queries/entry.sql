select version, before, session_id, athlete, state, exercise_raw, position, set_order
from entries
where entry_id = $entry_id
