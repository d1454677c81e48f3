-- Where a file is, what becomes of it when it expires, when the archive lets it go, and until when it is spared.
alter table export
  add place         varchar(10) character set ascii collate ascii_bin,
  add fate          varchar(10) character set ascii collate ascii_bin,
  add archive_until datetime(6),
  add spared_until  datetime(6),
  add key export_place (place, expires_at);

update export set place = 'STORE', fate = 'DELETE' where stored_as is not null;

-- One row, which everyone who changes the rules holds; the due time of the sweep that was done last.
create table retention_policy (
  id         tinyint     not null primary key,
  version    int         not null,
  changed_at datetime(6),
  changed_by varchar(255),
  swept_due  datetime(6)
);

insert into retention_policy (id, version) values (1, 0);

-- How long files live; an empty dataset or format means any. Without a rule for any of both the environment decides.
create table retention_rule (
  dataset      varchar(100) character set ascii collate ascii_bin not null,
  format       varchar(100) character set ascii collate ascii_bin not null,
  fate         varchar(10)  character set ascii collate ascii_bin not null,
  days         int,
  archive_days int,
  primary key (dataset, format)
);

-- What the sweeps did. Files and exports may go; this stays.
create table retention_run (
  id          bigint       not null auto_increment primary key,
  started_at  datetime(6)  not null,
  finished_at datetime(6),
  -- Null for the portal itself.
  by_whom     varchar(255),
  node        varchar(50)  not null,
  outcome     varchar(20)  character set ascii collate ascii_bin not null,
  -- Files that no export knew.
  leftovers   int          not null default 0,
  leftover_bytes bigint    not null default 0,
  failed      int          not null default 0,
  message     varchar(1000),
  key retention_run_outcome (outcome, finished_at)
);

create table retention_item (
  run_id     bigint       not null,
  export_id  bigint       not null,
  name       varchar(200) not null,
  dataset    varchar(100) not null,
  format     varchar(100) not null,
  owner_name varchar(255) not null,
  deed       varchar(10)  character set ascii collate ascii_bin not null,
  size_bytes bigint       not null,
  primary key (run_id, export_id),
  constraint retention_item_run foreign key (run_id) references retention_run (id) on delete cascade
);
