delete from body_mass
where athlete = $athlete and day = $day
