-- The events of a file of our own that the athlete's log does not have yet.
insert into events by name
select
    nextval('event_numbers') as event_id, $athlete as athlete, $import_id as import_id, $now as entered_at,
    told.*
from own_events as told
where not exists (
    from events
    where events.athlete = $athlete
    and events.day = told.day::date
    and events.kind::varchar = told.kind
    and events.side::varchar = told.side
    and events.note = told.note
)
