-- The sets of a session as they are now, in the order in which they were put there.
select
    entry_id, position, exercise_raw, side, load, unit, reps, rir, hold_s, variant_raw, set_type, test, pain,
    note, place, state = 'planned' as planned
from entries
where session_id = $session_id and state <> 'deleted'
order by place, entry_id
