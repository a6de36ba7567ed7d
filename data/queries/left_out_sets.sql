-- The sets that the athlete left out, as long as they say what they said then, in the order they were done.
select
    sets.app, sets.session_start, sets.exercise_raw, sets.variant_raw, sets.block::bigint as block,
    sets.position::bigint as position, sets.side, sets.set_type, sets.load, sets.unit, sets.load_raw, sets.reps,
    sets.hold_s, sets.note, left_out.reason, left_out.set_at
from left_out_sets as left_out
join all_sets as sets
on sets.athlete = left_out.athlete
and sets.app = left_out.app
and sets.session_start = left_out.session_start
and sets.exercise_raw = left_out.exercise_raw
and sets.block = left_out.block
and sets.position = left_out.position
and sets.load is not distinct from left_out.load
and sets.reps is not distinct from left_out.reps
where left_out.athlete = $athlete
order by sets.session_start, sets.set_order, sets.source_line
