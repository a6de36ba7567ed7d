-- Every combination that the meaning of a set depends on, except its load.
select distinct app, exercise_raw, variant_raw, side, side_source
from all_sets
where athlete = $athlete
