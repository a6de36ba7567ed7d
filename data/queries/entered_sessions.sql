-- What an athlete logged here, the latest first, with how many sets were done.
select
    entered_sessions.session_id, session_start, title, entered_sessions.state,
    count(entries.entry_id) as sets
from entered_sessions
left join entries
on entries.session_id = entered_sessions.session_id
and entries.state = 'done'
where entered_sessions.athlete = $athlete
group by all
order by session_start desc, entered_sessions.session_id desc
