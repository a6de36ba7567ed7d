-- One import, with the fields of ImportReport in their order.
select
    import_id, athlete, app, layout, file_name, file_sha256, imported_at, first_session, last_session,
    sessions, rows_read, sets, not_sets, set_aside, added, already_known, changed
from imports
where import_id = $import_id
