-- Makes room for what the sets with a replaced row should say.
delete from sets
where exists (
    from replaced_sets
    where replaced_sets.athlete = sets.athlete
    and replaced_sets.app = sets.app
    and replaced_sets.session_start = sets.session_start
    and replaced_sets.exercise_raw = sets.exercise_raw
    and replaced_sets.block = sets.block
    and replaced_sets.position = sets.position
)
