-- Which of a file's sets, all of them in the log by now, say something else there. What a set says is
-- everything but where the file has it. (Two sets in one place are compared with each other's rows, too.)
select logged.row
from logged
join sets as stored
on stored.athlete = $athlete
and stored.app = logged.app
and stored.session_start = logged.session_start
and stored.exercise_raw = logged.exercise_raw
and stored.block = logged.block
and stored.position = logged.position
group by logged.row
having bool_and(
    stored.side <> logged.side
    or stored.side_source <> logged.side_source
    or stored.session_title <> logged.session_title
    or stored.variant_raw <> logged.variant_raw
    or stored.set_type <> logged.set_type
    or stored.test <> logged.test
    or stored.pain <> logged.pain
    or stored.load is distinct from logged.load
    or stored.unit is distinct from logged.unit
    or stored.load_raw <> logged.load_raw
    or stored.reps is distinct from logged.reps
    or stored.hold_s is distinct from logged.hold_s
    or stored.distance_m is distinct from logged.distance_m
    or stored.rpe is distinct from logged.rpe
    or stored.rir is distinct from logged.rir
    or stored.effort_source <> logged.effort_source
    or stored.superset <> logged.superset
    or stored.note <> logged.note
)
