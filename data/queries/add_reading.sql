-- An answer that the athlete's log does not have yet.
insert into readings by name
select
    $athlete as athlete, $kind as kind, $app as app, $subject as subject, $value as value,
    $source as source, $now as set_at
where not exists (
    from readings
    where athlete = $athlete and kind = $kind and app = $app and subject = $subject
)
