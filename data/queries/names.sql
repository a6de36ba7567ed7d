-- Every exercise name in an athlete's log, with its app.
select distinct app, exercise_raw
from all_sets
where athlete = $athlete
order by all
