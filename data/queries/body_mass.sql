select day, kg, unit, raw
from body_mass
where athlete = $athlete
order by day
