-- A file's weigh-ins of days on which the athlete's log has none.
insert into body_mass by name
select $athlete as athlete, $import_id as import_id, $now as entered_at, weighed.*
from weighed
where not exists (
    from body_mass
    where body_mass.athlete = $athlete
    and body_mass.day = weighed.day::date
)
