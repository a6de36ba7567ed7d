delete from events
where event_id = $event_id
returning athlete, day, kind, side, note
