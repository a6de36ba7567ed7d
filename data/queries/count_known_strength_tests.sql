-- How many of a file's strength tests the athlete's log already has.
select count(*)
from tested
where exists (
    from strength_tests as stored
    where stored.athlete = $athlete
    and stored.app = tested.app
    and stored.tested_at = tested.tested_at
    and stored.test = tested.test
    and stored.device = tested.device
    and stored.left_n is not distinct from tested.left_n
    and stored.right_n is not distinct from tested.right_n
)
