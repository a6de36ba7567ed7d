-- What the athlete chose in a file of our own, and has not chosen here.
insert into preferences by name
select $athlete as athlete, $import_id as import_id, $now as set_at, told.*
from own_preferences as told
where not exists (
    from preferences
    where preferences.athlete = $athlete
    and preferences.name = told.name
)
