-- Which of a file's sets the athlete's log already holds, whatever they say there.
select logged.row
from logged
where exists (
    from all_sets as stored
    where stored.athlete = $athlete
    and stored.app = logged.app
    and stored.session_start = logged.session_start
    and stored.exercise_raw = logged.exercise_raw
    and stored.block = logged.block
    and stored.position = logged.position
)
order by logged.row
