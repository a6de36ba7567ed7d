-- Left-out sets that are no longer in the log.
delete from left_out_sets as left_out
where not exists (
    from all_sets as sets
    where sets.athlete = left_out.athlete
    and sets.app = left_out.app
    and sets.session_start = left_out.session_start
    and sets.exercise_raw = left_out.exercise_raw
    and sets.block = left_out.block
    and sets.position = left_out.position
)
