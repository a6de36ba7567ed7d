insert into separate_sets by name
select $athlete as athlete, places.*, $now as set_at
from places
