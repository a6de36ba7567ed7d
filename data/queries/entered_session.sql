select session_id, athlete, session_start, title, state
from entered_sessions
where session_id = $session_id
