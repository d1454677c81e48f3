-- Stored files whose size or SHA-256 is not the recorded one, or that are missing.
create table damaged_file (
  stored_as varchar(100) character set ascii collate ascii_bin not null primary key,
  export_id bigint       not null,
  damage    varchar(10)  character set ascii collate ascii_bin not null,
  found_at  datetime(6)  not null,
  constraint damaged_file_export foreign key (export_id) references export (id) on delete cascade
);

-- The retention moves only files with the right SHA-256.
create or replace sql security invoker view export_file as
select id, version, run, name, dataset, format, owner_name, status, finished_at, stored_as, size_bytes, sha256, place,
  fate, expires_at, archive_until, spared_until, kept_by, kept_reason
from export;

-- A sweep lists each orphan that it deletes; one export may have several.
alter table retention_item drop primary key, add primary key (run_id, export_id, deed, name);
