select name, value
from preferences
where athlete = $athlete
