-- The answers of a file of our own that the athlete's log does not have yet, as they were given.
insert into readings by name
select $athlete as athlete, $import_id as import_id, told.*
from own_answers as told
where not exists (
    from readings
    where readings.athlete = $athlete
    and readings.kind = told.kind
    and readings.app = told.app
    and readings.subject = told.subject
)
