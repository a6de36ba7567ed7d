-- Sets with a replaced row say what the person took over last, or again what was logged. Who added a set, and
-- where its file has it, stays.
insert into sets by name
with latest as (
    select *
    from changed_sets
    where decision = 'updated'
    qualify 1 = row_number() over (
        partition by athlete, app, session_start, exercise_raw, block, position order by decided desc
    )
)
select
    replaced.* exclude (
        session_title, variant_raw, side, side_source, set_type, test, pain, load, unit,
        load_raw, reps, hold_s, distance_m, rpe, rir, effort_source, superset, note
    ),
    case when latest.decided is null then replaced.session_title else latest.session_title end as session_title,
    case when latest.decided is null then replaced.variant_raw else latest.variant_raw end as variant_raw,
    case when latest.decided is null then replaced.side else latest.side end as side,
    case when latest.decided is null then replaced.side_source else latest.side_source end as side_source,
    case when latest.decided is null then replaced.set_type else latest.set_type end as set_type,
    case when latest.decided is null then replaced.test else latest.test end as test,
    case when latest.decided is null then replaced.pain else latest.pain end as pain,
    case when latest.decided is null then replaced.load else latest.load end as load,
    case when latest.decided is null then replaced.unit else latest.unit end as unit,
    case when latest.decided is null then replaced.load_raw else latest.load_raw end as load_raw,
    case when latest.decided is null then replaced.reps else latest.reps end as reps,
    case when latest.decided is null then replaced.hold_s else latest.hold_s end as hold_s,
    case when latest.decided is null then replaced.distance_m else latest.distance_m end as distance_m,
    case when latest.decided is null then replaced.rpe else latest.rpe end as rpe,
    case when latest.decided is null then replaced.rir else latest.rir end as rir,
    case when latest.decided is null then replaced.effort_source else latest.effort_source end as effort_source,
    case when latest.decided is null then replaced.superset else latest.superset end as superset,
    case when latest.decided is null then replaced.note else latest.note end as note
from replaced_sets as replaced
left join latest using (athlete, app, session_start, exercise_raw, block, position)
