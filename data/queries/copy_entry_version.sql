-- A new version of a set that says what an older one said.
insert into entered_sets by name
select * replace ($new as version, $state as state, $now as saved_at)
from entered_sets
where entry_id = $entry_id and version = $version
