-- Sessions logged here, set by set, and one table to read every set from, imported or entered.

create sequence entered_session_numbers;
create sequence entered_set_numbers;

create table entered_sessions (
    session_id bigint not null,
    athlete varchar not null check (athlete <> ''),
    session_start timestamp not null,
    title varchar not null,
    state enum('open', 'finished', 'cancelled') not null,
    changed_at timestamp not null
);

-- Nothing is ever changed here: each save adds a version of a set, the newest counts, and `before` is the
-- version that an undo brings back (none before a set's first).
create table entered_sets (
    entry_id bigint not null,
    version integer not null check (version > 0),
    before integer check (before < version),
    session_id bigint not null,
    athlete varchar not null check (athlete <> ''),
    state enum('planned', 'done', 'deleted') not null,
    place integer not null check (place > 0),  -- of its exercise in the session, from 1
    exercise_raw varchar not null check (exercise_raw <> ''),
    variant_raw varchar not null,
    position integer not null check (position > 0),  -- never given twice to sets of one exercise and session
    set_order integer not null check (set_order >= 0),  -- in which they were done; 0 for one that is planned
    side enum('left', 'right', 'both', 'unknown') not null check (side <> 'unknown'),
    set_type enum('warmup', 'working', 'drop', 'failure') not null,
    test boolean not null,
    pain boolean not null,
    load double check (load >= 0 and isfinite(load)),
    unit enum('kg', 'lb'),
    reps double check (reps >= 0 and isfinite(reps)),
    hold_s double check (hold_s >= 0 and isfinite(hold_s)),
    rir double check (rir >= 0 and isfinite(rir)),
    note varchar not null,
    saved_at timestamp not null
);

-- Imported sets that are no doubles of entered ones, although they look it: the person says so.
create table separate_sets (
    athlete varchar not null check (athlete <> ''),
    app varchar not null,
    session_start timestamp not null,
    exercise_raw varchar not null,
    block integer not null,
    position integer not null,
    set_at timestamp not null
);

create view entries as
select * from entered_sets
qualify row_number() over (partition by entry_id order by version desc) = 1;

create view all_sets as
select
    import_id, athlete, app, session_start, session_title, exercise_raw, variant_raw, block, position,
    set_order, side, side_source, set_type, test, pain, load, unit, load_raw, reps, hold_s, distance_m, rpe,
    rir, effort_source, superset, note, source_line
from sets
union all
select
    null::bigint as import_id, entries.athlete, 'evenstride' as app, session_start, title as session_title,
    exercise_raw, variant_raw, 1 as block, position, set_order, side,
    'entered'::enum('entered', 'column', 'set type', 'name', 'rule', 'none') as side_source,
    set_type, test, pain, load, unit, coalesce(load::varchar, '') as load_raw, reps, hold_s,
    null::double as distance_m, null::double as rpe, rir,
    (
        case when rir is not null then 'logged' when set_type = 'failure' then 'failure' else 'unknown' end
    )::enum('logged', 'failure', 'assumed', 'unknown') as effort_source,
    '' as superset, note, 0 as source_line  -- of no file
from entries
join entered_sessions using (session_id)
where entries.state = 'done' and entered_sessions.state <> 'cancelled';
