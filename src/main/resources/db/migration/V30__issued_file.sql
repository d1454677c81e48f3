-- The names under which this database has stored files: no other file is ever deleted. A name is recorded before its file
-- is written, and forgotten a month later unless an export needs it.
create table issued_file (
  name      varchar(100) character set ascii collate ascii_bin not null primary key,
  export_id bigint       not null,
  run       int          not null,
  issued_at datetime(6)  not null,
  key issued_file_export (export_id, run)
);

insert ignore into issued_file (name, export_id, run, issued_at)
select stored_as, id, run, coalesce(finished_at, created_at) from export
where stored_as is not null and place <> 'GONE';
