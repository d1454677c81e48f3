-- How the zips of a source were read last. A source is the system that the manifest names, or the account that imports
-- zips whose manifests name none; the other column is empty.
create table import_source (
  system_name varchar(255) character set utf8mb4 collate utf8mb4_bin not null,
  account     varchar(255) character set utf8mb4 collate utf8mb4_bin not null,
  lenient     boolean      not null,
  encoding    varchar(20)  character set ascii collate ascii_bin not null,
  used_at     datetime(6)  not null,
  primary key (system_name, account)
);

-- A delta looks for stored people with its student numbers and user names.
alter table person
  add key person_identifier (identifier),
  add key person_username (username);
