insert into readings by name
select
    $athlete as athlete, $kind as kind, $app as app, $subject as subject, $value as value,
    $source as source, $now as set_at
