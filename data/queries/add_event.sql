insert into events by name
select
    nextval('event_numbers') as event_id, $athlete as athlete, $day as day, $kind as kind, $side as side,
    $note as note, $now as entered_at
returning event_id
