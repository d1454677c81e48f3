-- One row per ended run. In the order of its days, so that the runs of a day lie side by side; `day` is the local date,
-- in the portal's zone, on which the run ended. Owner, schedule and node are told apart by their own day totals too.
create table run_metric (
  day               date         not null,
  id                bigint       not null auto_increment,
  ended_at          datetime(6)  not null,
  export_id         bigint       not null,
  round             int          not null,
  dataset           varchar(100) character set ascii collate ascii_bin not null,
  format            varchar(100) character set ascii collate ascii_bin not null,
  owner             bigint       not null,
  owner_name        varchar(255) not null,
  schedule          bigint,
  -- Empty if it never started.
  node              varchar(50)  character set ascii collate ascii_bin not null,
  outcome           varchar(10)  character set ascii collate ascii_bin not null,
  -- Empty unless it failed.
  failure_class     varchar(20)  character set ascii collate ascii_bin not null,
  queued_ms         bigint       not null,
  duration_ms       bigint       not null,
  row_count         bigint       not null,
  size_bytes        bigint       not null,
  attempts          int          not null,
  peak_heap_bytes   bigint       not null,
  rows_per_second   double       as (1000 * row_count / greatest(duration_ms, 1)) virtual,
  primary key (day, id),
  key run_metric_id (id),
  unique key run_metric_export (export_id, round),
  key run_metric_slowest (day, duration_ms),
  key run_metric_schedule (schedule, ended_at),
  key run_metric_owner (owner, day)
);

-- What the runs of a day come to, in slices: ALL together, by OWNER, by SCHEDULE, by NODE, and by all three (FULL).
-- What a slice does not tell apart is 0 or empty. `durations` counts the runs by the logarithm of their duration, as
-- `bucket:count,...`.
create table run_total (
  slice         varchar(10)  character set ascii collate ascii_bin not null,
  owner         bigint       not null,
  schedule      bigint       not null,
  node          varchar(50)  character set ascii collate ascii_bin not null,
  day           date         not null,
  dataset       varchar(100) character set ascii collate ascii_bin not null,
  format        varchar(100) character set ascii collate ascii_bin not null,
  outcome       varchar(10)  character set ascii collate ascii_bin not null,
  failure_class varchar(20)  character set ascii collate ascii_bin not null,
  runs          bigint       not null,
  queued_ms     bigint       not null,
  duration_ms   bigint       not null,
  slowest_ms    bigint       not null,
  row_count     bigint       not null,
  size_bytes    bigint       not null,
  last_export   bigint       not null,
  last_at       datetime(6)  not null,
  durations     mediumtext   character set ascii collate ascii_bin not null,
  primary key (slice, owner, schedule, node, day, dataset, format, outcome, failure_class),
  key run_total_day (day),
  key run_total_schedule (schedule, day)
);

-- The days that have totals, and whether their rows are still there.
create table run_day (
  day       date    not null primary key,
  runs      bigint  not null,
  rows_kept boolean not null
);

-- The nodes, each with its last sign of life by the database's clock.
create table node (
  name       varchar(50)  character set ascii collate ascii_bin not null primary key,
  version    varchar(50)  not null,
  started_at datetime(6)  not null,
  beat_at    datetime(6)  not null,
  -- Set by a clean stop.
  stopped_at datetime(6)
);

-- The room for files, once an hour.
create table storage_sample (
  hour        datetime(0) not null primary key,
  free_bytes  bigint      not null,
  total_bytes bigint      not null
);

-- What needs attention but was put off, by whom and why.
create table attention_snooze (
  concern  varchar(200)  not null primary key,
  reason   varchar(1000) not null,
  by_whom  varchar(255)  not null,
  at       datetime(6)   not null,
  until_at datetime(6)   not null
);

-- One row: since when nothing has needed attention; null while something does.
create table attention_quiet (
  id    tinyint     not null primary key,
  since datetime(6)
);
