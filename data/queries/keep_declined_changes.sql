-- What the person declined once is declined when another file says it again.
update changed_sets
set decision = 'kept', decided = nextval('change_decisions'), decided_at = $now
where import_id = $import_id
and exists (
    from changed_sets as earlier
    where earlier.decision = 'kept'
    and earlier.import_id <> $import_id
    and earlier.athlete = changed_sets.athlete
    and earlier.app = changed_sets.app
    and earlier.session_start = changed_sets.session_start
    and earlier.exercise_raw = changed_sets.exercise_raw
    and earlier.block = changed_sets.block
    and earlier.position = changed_sets.position
    and earlier.session_title is not distinct from changed_sets.session_title
    and earlier.variant_raw is not distinct from changed_sets.variant_raw
    and earlier.side is not distinct from changed_sets.side
    and earlier.side_source is not distinct from changed_sets.side_source
    and earlier.set_type is not distinct from changed_sets.set_type
    and earlier.test is not distinct from changed_sets.test
    and earlier.pain is not distinct from changed_sets.pain
    and earlier.load is not distinct from changed_sets.load
    and earlier.unit is not distinct from changed_sets.unit
    and earlier.load_raw is not distinct from changed_sets.load_raw
    and earlier.reps is not distinct from changed_sets.reps
    and earlier.hold_s is not distinct from changed_sets.hold_s
    and earlier.distance_m is not distinct from changed_sets.distance_m
    and earlier.rpe is not distinct from changed_sets.rpe
    and earlier.rir is not distinct from changed_sets.rir
    and earlier.effort_source is not distinct from changed_sets.effort_source
    and earlier.superset is not distinct from changed_sets.superset
    and earlier.note is not distinct from changed_sets.note
)
