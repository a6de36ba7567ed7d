-- A version of a set. A new set gets the next position of its exercise, a done one the next place in order.
insert into entered_sets by name
select
    $entry_id as entry_id, $version as version, $before as before, $session_id as session_id,
    $athlete as athlete, $state as state, $place as place, $exercise as exercise_raw, $variant as variant_raw,
    coalesce(
        $position,
        1 + coalesce(
            (select max(position) from entered_sets where session_id = $session_id and exercise_raw = $exercise), 0
        )
    ) as position,
    coalesce(
        $set_order,
        1 + coalesce((select max(set_order) from entered_sets where session_id = $session_id), 0)
    ) as set_order,
    $side as side, $set_type as set_type, $test as test, $pain as pain, $load as load, $unit as unit,
    $reps as reps, $hold_s as hold_s, $rir as rir, $note as note, $now as saved_at
