update entered_sessions
set state = $state, changed_at = $now
where session_id = $session_id
returning athlete
