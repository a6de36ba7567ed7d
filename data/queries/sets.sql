-- One athlete's sets of some days, of some names or of all, in the order in which they were done. The
-- columns and their types are those of LOGGED in data.sets.
select
    athlete, app, session_start, session_title, exercise_raw, variant_raw,
    block::bigint as block, position::bigint as position, set_order::bigint as set_order,
    side, side_source, set_type, test, pain, load, unit, load_raw, reps, hold_s, distance_m, rpe, rir,
    effort_source, superset, note, source_line::bigint as source_line
from all_sets
where athlete = $athlete
and session_start >= $since
and session_start < $until::date + interval 1 day
and ($every_name or (app, exercise_raw) in (select unnest($apps::varchar[]), unnest($names::varchar[])))
order by session_start, set_order, import_id nulls first, source_line, position, side
