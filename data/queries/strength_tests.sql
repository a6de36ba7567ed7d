select * exclude (import_id)
from strength_tests
where athlete = $athlete
order by tested_at, test, source_line
