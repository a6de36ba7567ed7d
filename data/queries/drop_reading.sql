delete from readings
where athlete = $athlete and kind = $kind and app = $app and subject = $subject
