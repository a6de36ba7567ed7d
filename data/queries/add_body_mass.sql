insert into body_mass by name
select $athlete as athlete, $day as day, $kg as kg, $unit as unit, $raw as raw, $now as entered_at
