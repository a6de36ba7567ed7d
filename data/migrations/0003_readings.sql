-- Every kind of reading, and the sets that the person does not want to count.

-- A check cannot be changed in place: the readings move to a table that knows all kinds.
create table readings_of_every_kind (
    athlete varchar not null check (athlete <> ''),
    kind varchar not null check (
        kind in ('unit', 'effort', 'exercise', 'reps', 'load', 'side', 'table', 'new')
    ),
    app varchar not null,  -- empty for what no single app is concerned with
    subject varchar not null,  -- a logged name, the key of a header, an exercise with its variant, or empty
    value varchar not null check (value <> ''),
    source varchar not null check (source in ('import', 'person')),
    set_at timestamp not null,
    check (kind <> 'unit' or value in ('kg', 'lb')),
    check ((kind in ('table', 'new')) = (app = '')),
    check ((kind in ('unit', 'effort')) = (subject = ''))
);

insert into readings_of_every_kind by name select * from readings;
drop table readings;
alter table readings_of_every_kind rename to readings;

-- Where a set stands and what it said when it was left out: one that says something else by now counts again.
create table left_out_sets (
    athlete varchar not null check (athlete <> ''),
    app varchar not null check (app <> ''),
    session_start timestamp not null,
    exercise_raw varchar not null,
    block integer not null,
    position integer not null,
    load double,
    reps double,
    reason varchar not null,
    set_at timestamp not null
);
