-- The person's decision on what an import says otherwise about the sets at the given places.
update changed_sets
set decision = $decision, decided = nextval('change_decisions'), decided_at = $now
where import_id = $import_id
and exists (
    from places
    where places.app = changed_sets.app
    and places.session_start = changed_sets.session_start
    and places.exercise_raw = changed_sets.exercise_raw
    and places.block = changed_sets.block
    and places.position = changed_sets.position
)
