-- Strength tests: both legs pull against a device that measures force. They are no sets, and go with their import.

create table strength_tests (
    import_id bigint not null,
    athlete varchar not null check (athlete <> ''),
    app varchar not null check (app <> ''),
    tested_at timestamp not null,  -- the athlete's wall clock
    test varchar not null,
    device varchar not null,
    left_n double check (left_n >= 0 and isfinite(left_n)),
    right_n double check (right_n >= 0 and isfinite(right_n)),
    left_avg_n double check (left_avg_n >= 0 and isfinite(left_avg_n)),
    right_avg_n double check (right_avg_n >= 0 and isfinite(right_avg_n)),
    left_torque_nm double check (left_torque_nm >= 0 and isfinite(left_torque_nm)),
    right_torque_nm double check (right_torque_nm >= 0 and isfinite(right_torque_nm)),
    left_impulse_ns double check (left_impulse_ns >= 0 and isfinite(left_impulse_ns)),
    right_impulse_ns double check (right_impulse_ns >= 0 and isfinite(right_impulse_ns)),
    left_reps double check (left_reps >= 0 and isfinite(left_reps)),
    right_reps double check (right_reps >= 0 and isfinite(right_reps)),
    note varchar not null,
    source_line integer not null check (source_line >= 0)
);
