-- Of the sets that this import added those that were left out where the file comes from.
insert into left_out_sets by name
select
    sets.athlete, sets.app, sets.session_start, sets.exercise_raw, sets.block, sets.position, sets.load,
    sets.reps, told.reason, told.set_at
from own_left_out as told
join sets
on sets.import_id = $import_id
and sets.app = told.app
and sets.session_start = told.session_start
and sets.exercise_raw = told.exercise_raw
and sets.block = told.block
and sets.position = told.position
