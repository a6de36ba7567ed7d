-- The logged names of the days on which sets were both entered here and imported; none where there are none.
with entered_days as (
    select distinct session_start::date as day
    from all_sets
    where athlete = $athlete and app = 'evenstride'
)
select distinct all_sets.app, all_sets.exercise_raw
from all_sets
join entered_days
on all_sets.session_start::date = entered_days.day
where all_sets.athlete = $athlete
and exists (from sets where athlete = $athlete and session_start::date in (select day from entered_days))
order by all
