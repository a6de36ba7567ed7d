insert into imports by name
select
    $import_id as import_id, $athlete as athlete, $app as app, $layout as layout, $file_name as file_name,
    $file_sha256 as file_sha256, $imported_at as imported_at, $first_session as first_session,
    $last_session as last_session, $sessions as sessions, $rows_read as rows_read, $sets as sets,
    $not_sets as not_sets, $set_aside as set_aside, $added as added, $already_known as already_known,
    $changed as changed
