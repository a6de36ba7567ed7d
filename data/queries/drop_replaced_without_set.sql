-- What was replaced by newer content, of sets that are no longer in the log.
delete from replaced_sets
where not exists (
    from sets
    where sets.athlete = replaced_sets.athlete
    and sets.app = replaced_sets.app
    and sets.session_start = replaced_sets.session_start
    and sets.exercise_raw = replaced_sets.exercise_raw
    and sets.block = replaced_sets.block
    and sets.position = replaced_sets.position
)
