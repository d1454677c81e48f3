-- One row per request and what became of it.
create table export (
  id               bigint       not null auto_increment primary key,
  version          int          not null,
  name             varchar(200) not null,
  dataset          varchar(100) not null,
  format           varchar(100) not null,
  request          json         not null,
  owner            bigint       not null,
  owner_name       varchar(255) not null,
  idempotency_key  varchar(255) character set utf8mb4 collate utf8mb4_bin,
  schedule         bigint,
  created_at       datetime(6)  not null,
  status           varchar(20)  not null,
  cancel_requested boolean      not null,
  queued_at        datetime(6)  not null,
  -- Grows with each time a person puts it in the queue: tasks of earlier rounds do nothing.
  round            int          not null,
  attempts         int          not null,
  -- Grows with each start: a worker whose run is not this one any more must not publish its file.
  run              int          not null,
  node             varchar(50),
  started_at       datetime(6),
  finished_at      datetime(6),
  counted_at       datetime(6),
  rows_total       bigint,
  rows_done        bigint       not null,
  -- The classes whose rows the file may hold, a sourcedId a line; null for the whole school.
  scope            mediumtext,
  stored_as        varchar(100) character set ascii collate ascii_bin,
  file_name        varchar(255),
  size_bytes       bigint,
  sha256           char(64)     character set ascii collate ascii_bin,
  file_rows        bigint,
  warnings         json,
  failure_class    varchar(20),
  message          varchar(1000),
  trace            mediumtext,
  expires_at       datetime(6),
  kept_by          varchar(255),
  kept_reason      varchar(1000),
  unique key export_idempotency_key (owner, idempotency_key),
  key export_owner (owner, created_at),
  key export_created_at (created_at),
  key export_status (status, queued_at),
  key export_failure (failure_class, finished_at)
);

-- The timeline of an export.
create table export_moment (
  id        bigint       not null auto_increment primary key,
  export_id bigint       not null,
  at        datetime(6)  not null,
  kind      varchar(40)  not null,
  actor     varchar(255),
  detail    varchar(1000),
  key export_moment_export (export_id, at),
  constraint export_moment_export foreign key (export_id) references export (id) on delete cascade
);

-- What administrators change while the portal runs; it stands above the environment.
create table setting (
  name       varchar(100)  character set ascii collate ascii_bin not null primary key,
  value      varchar(1000) not null,
  changed_at datetime(6)   not null,
  changed_by varchar(255)  not null
);

-- The queue: one row per task that is to run (the columns are db-scheduler's).
create table scheduled_tasks (
  task_name            varchar(100) not null,
  task_instance        varchar(100) not null,
  task_data            blob,
  execution_time       timestamp(6) not null default current_timestamp(6),
  picked               boolean      not null,
  picked_by            varchar(50),
  last_success         timestamp(6) null,
  last_failure         timestamp(6) null,
  consecutive_failures int,
  last_heartbeat       timestamp(6) null,
  version              bigint       not null,
  priority             smallint,
  primary key (task_name, task_instance),
  key scheduled_tasks_execution_time (execution_time),
  key scheduled_tasks_last_heartbeat (last_heartbeat)
);
