insert into preferences by name
select $athlete as athlete, $name as name, $value as value, $now as set_at
on conflict (athlete, name) do update set value = excluded.value, set_at = excluded.set_at, import_id = null
