-- What is in an athlete's log, as understood: the most trained first.
select
    understood.exercise,
    understood.variant,
    understood.one_sided,
    count(*) as sets,
    count(*) filter (understood.side = 'left') as "left",
    count(*) filter (understood.side = 'right') as "right",
    count(*) filter (understood.side = 'both') as "both",
    count(*) filter (understood.side = 'unknown') as "unknown",
    count(distinct sets.session_start) as sessions,
    min(sets.session_start) as first_session,
    max(sets.session_start) as last_session
from sets
join understood
on sets.app = understood.app
and sets.exercise_raw = understood.exercise_raw
and sets.variant_raw = understood.variant_raw
and sets.side = understood.logged_side
and sets.side_source = understood.logged_side_source
where sets.athlete = $athlete
group by all
order by sets desc, understood.exercise, understood.variant, understood.one_sided
