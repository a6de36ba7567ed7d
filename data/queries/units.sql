-- How many sets each app logged in which unit; no unit where its files do not say.
select app, unit, count(*) as sets
from sets
where athlete = $athlete
and load > 0
group by all
