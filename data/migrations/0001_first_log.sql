-- The first log. No index and no primary key on sets: they double the time and the file, and what an
-- athlete's log already holds is found by an anti-join under one lock.

create sequence import_numbers;  -- never reused, so that an old link can never undo a later import

create table imports (
    import_id bigint primary key,
    athlete varchar not null check (athlete <> ''),
    app varchar not null,
    layout varchar not null,
    file_name varchar not null,
    file_sha256 varchar not null check (length(file_sha256) = 64),
    imported_at timestamp not null,  -- this computer's wall clock
    first_session timestamp,
    last_session timestamp,
    sessions integer not null check (sessions >= 0),
    rows_read integer not null check (rows_read >= 0),
    sets integer not null check (sets >= 0),
    not_sets integer not null check (not_sets >= 0),
    set_aside integer not null check (set_aside >= 0),
    added integer not null check (added >= 0),
    already_known integer not null check (already_known >= 0),
    changed integer not null check (changed between 0 and already_known),
    check (rows_read = sets + not_sets + set_aside),
    check (sets = added + already_known),
    check (first_session <= last_session)
);

create table files (
    athlete varchar not null check (athlete <> ''),
    sha256 varchar not null check (length(sha256) = 64),
    bytes bigint not null check (bytes >= 0),
    content blob not null,  -- byte for byte as it was uploaded, compressed with zstd
    primary key (athlete, sha256)
);

create table sets (
    import_id bigint not null,
    athlete varchar not null check (athlete <> ''),
    app varchar not null check (app <> ''),
    session_start timestamp not null,
    session_title varchar not null,
    exercise_raw varchar not null,
    variant_raw varchar not null,
    block integer not null check (block >= 0),
    position integer not null check (position >= 0),
    set_order integer not null check (set_order >= 0),
    side enum('left', 'right', 'both', 'unknown') not null,
    side_source enum('entered', 'column', 'set type', 'name', 'rule', 'none') not null,
    set_type enum('warmup', 'working', 'drop', 'failure') not null,
    test boolean not null,
    pain boolean not null,
    load double check (load >= 0 and isfinite(load)),
    unit enum('kg', 'lb'),
    load_raw varchar not null,
    reps double check (reps >= 0 and isfinite(reps)),
    hold_s double check (hold_s >= 0 and isfinite(hold_s)),
    distance_m double check (distance_m >= 0 and isfinite(distance_m)),
    rpe double check (rpe >= 0 and isfinite(rpe)),
    rir double check (rir >= 0 and isfinite(rir)),
    effort_source enum('logged', 'failure', 'assumed', 'unknown') not null,
    superset varchar not null,
    note varchar not null,
    source_line integer not null check (source_line >= 0),
    check (side_source in ('entered', 'column', 'set type') or (side = 'unknown' and side_source = 'none'))
);

create table problems (
    import_id bigint not null,
    athlete varchar not null check (athlete <> ''),
    line integer not null check (line >= 0),
    reason varchar not null,
    what_happens varchar not null,
    content varchar not null
);

create table readings (
    athlete varchar not null check (athlete <> ''),
    kind varchar not null check (kind in ('unit', 'exercise')),
    app varchar not null check (app <> ''),
    subject varchar not null,  -- the logged name for an exercise, else empty
    value varchar not null check (value <> ''),
    source varchar not null check (source in ('import', 'person')),
    set_at timestamp not null,
    check (kind <> 'unit' or value in ('kg', 'lb')),
    check ((kind = 'exercise') = (subject <> ''))
);

create table revisions (
    athlete varchar primary key check (athlete <> ''),
    revision bigint not null check (revision > 0)
);
