-- What other rooms may know of exports: their files for the retention, which also writes here, and their names.
create sql security invoker view export_file as
select id, version, run, name, dataset, format, owner_name, status, finished_at, stored_as, size_bytes, place, fate,
  expires_at, archive_until, spared_until, kept_by, kept_reason
from export;

create sql security invoker view export_name as select id, name from export;
