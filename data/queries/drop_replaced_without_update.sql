-- Rows that are back in the log as they were added.
delete from replaced_sets
where not exists (
    from changed_sets
    where changed_sets.decision = 'updated'
    and changed_sets.athlete = replaced_sets.athlete
    and changed_sets.app = replaced_sets.app
    and changed_sets.session_start = replaced_sets.session_start
    and changed_sets.exercise_raw = replaced_sets.exercise_raw
    and changed_sets.block = replaced_sets.block
    and changed_sets.position = replaced_sets.position
)
