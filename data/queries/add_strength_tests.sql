-- A file's strength tests that the athlete's log does not have yet: of the same minute, test, device and forces.
insert into strength_tests by name
select $import_id as import_id, $athlete as athlete, tested.* exclude (athlete)
from tested
where not exists (
    from strength_tests as stored
    where stored.athlete = $athlete
    and stored.app = tested.app
    and stored.tested_at = tested.tested_at
    and stored.test = tested.test
    and stored.device = tested.device
    and stored.left_n is not distinct from tested.left_n
    and stored.right_n is not distinct from tested.right_n
)
