insert into entered_sessions by name
select
    nextval('entered_session_numbers') as session_id, $athlete as athlete, $start as session_start,
    $title as title, 'open' as state, $now as changed_at
returning session_id
