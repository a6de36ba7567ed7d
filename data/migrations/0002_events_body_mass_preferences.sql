-- What an athlete tells about themselves beside their sets. Rows are small and few.

create sequence event_numbers;

create table events (
    event_id bigint primary key,
    athlete varchar not null check (athlete <> ''),
    day date not null,
    kind enum('injury', 'illness', 'new gym', 'pause') not null,
    side enum('left', 'right', 'both', 'unknown') not null,
    note varchar not null,
    entered_at timestamp not null
);

create table body_mass (
    athlete varchar not null check (athlete <> ''),
    day date not null,
    kg double not null check (kg > 0 and kg < 1000),
    unit enum('kg', 'lb') not null,
    raw varchar not null,  -- as it was entered, or as it stood in the file
    import_id bigint,  -- missing where it was entered by hand
    entered_at timestamp not null
);

create table preferences (
    athlete varchar not null check (athlete <> ''),
    name varchar not null,
    value varchar not null,
    set_at timestamp not null,
    primary key (athlete, name)
);
