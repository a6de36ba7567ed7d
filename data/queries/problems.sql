select line, reason, what_happens, content
from problems
where import_id = $import_id
order by line, reason, content
