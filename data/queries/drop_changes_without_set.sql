-- Changes of sets that are no longer in the log.
delete from changed_sets
where not exists (
    from sets
    where sets.athlete = changed_sets.athlete
    and sets.app = changed_sets.app
    and sets.session_start = changed_sets.session_start
    and sets.exercise_raw = changed_sets.exercise_raw
    and sets.block = changed_sets.block
    and sets.position = changed_sets.position
)
