-- What is in an athlete's log up to a day, as understood: the most trained first.
with counted as (
    select
        understood.exercise, understood.variant, understood.one_sided, understood.side, sets.session_start
    from all_sets as sets
    join understood
    on sets.app = understood.app
    and sets.exercise_raw = understood.exercise_raw
    and sets.variant_raw = understood.variant_raw
    and sets.side = understood.logged_side
    and sets.side_source = understood.logged_side_source
    where sets.athlete = $athlete
    and sets.session_start < $until::date + interval 1 day
    and (sets.app, sets.exercise_raw) not in (select unnest($apps::varchar[]), unnest($names::varchar[]))
    union all by name
    select exercise, variant, one_sided, side, session_start from one_by_one
)
select
    exercise,
    variant,
    one_sided,
    count(*) as sets,
    count(*) filter (side = 'left') as "left",
    count(*) filter (side = 'right') as "right",
    count(*) filter (side = 'both') as "both",
    count(*) filter (side = 'unknown') as "unknown",
    count(distinct session_start) as sessions,
    min(session_start) as first_session,
    max(session_start) as last_session
from counted
group by all
order by sets desc, exercise, variant, one_sided
