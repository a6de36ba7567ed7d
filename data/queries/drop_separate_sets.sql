delete from separate_sets as separate
where athlete = $athlete
and exists (
    from places
    where places.app = separate.app
    and places.session_start = separate.session_start
    and places.exercise_raw = separate.exercise_raw
    and places.block = separate.block
    and places.position = separate.position
)
