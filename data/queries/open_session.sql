-- The session that the athlete is in; of several, the one they turned to last.
select session_id, athlete, session_start, title, state
from entered_sessions
where athlete = $athlete and state = 'open'
order by changed_at desc, session_id desc
limit 1
