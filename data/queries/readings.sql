-- What an athlete told about their log, in the order in which it was told.
select kind, app, subject, value, source, set_at
from readings
where athlete = $athlete
order by set_at, kind, app, subject
