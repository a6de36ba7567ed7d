select event_id, day, kind, side, note
from events
where athlete = $athlete
order by day, event_id
