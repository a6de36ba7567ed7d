-- A version that says that the set is gone; undoing it brings the one before back.
insert into entered_sets by name
select * replace (version + 1 as version, version as before, 'deleted' as state, $now as saved_at)
from entries
where entry_id = $entry_id
