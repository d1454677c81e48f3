-- The reading before the last import of a source, which the undo of that import brings back; without one, the source is
-- forgotten.
alter table import_source
  add column import_id       bigint,
  add column former_lenient  boolean,
  add column former_encoding varchar(20) character set ascii collate ascii_bin;
