delete from left_out_sets as left_out
where athlete = $athlete
and exists (
    from places
    where places.app = left_out.app
    and places.session_start = left_out.session_start
    and places.exercise_raw = left_out.exercise_raw
    and places.block = left_out.block
    and places.position = left_out.position
)
