-- A saved request with a rule; a schedule that is off has no next run.
create table schedule (
  id           bigint       not null auto_increment primary key,
  version      int          not null,
  name         varchar(200) not null,
  request      json         not null,
  frequency    varchar(20)  not null,
  cron         varchar(200),
  time         time,
  days         varchar(200) not null,
  zone         varchar(100) not null,
  from_day     date,
  until_day    date,
  missed       varchar(20)  not null,
  overlap      varchar(20)  not null,
  skip_empty   boolean      not null,
  enabled      boolean      not null,
  paused_until datetime(6),
  next_due     datetime(6),
  owner        bigint       not null,
  owner_name   varchar(255) not null,
  created_at   datetime(6)  not null,
  key schedule_next_due (next_due),
  key schedule_owner (owner)
);

-- What became of each due time, and of each run that a person asked for (which has no due time). That a due time
-- stands here once is what makes its export the only one.
create table schedule_run (
  id          bigint      not null auto_increment primary key,
  schedule_id bigint      not null,
  due_at      datetime(6),
  at          datetime(6) not null,
  kind        varchar(20) not null,
  outcome     varchar(20) not null,
  export_id   bigint,
  times       int         not null,
  detail      varchar(1000),
  unique key schedule_run_due (schedule_id, due_at),
  key schedule_run_at (schedule_id, at),
  key schedule_run_export (export_id),
  key schedule_run_outcome (outcome),
  constraint schedule_run_schedule foreign key (schedule_id) references schedule (id) on delete cascade
);

alter table export add key export_schedule (schedule, status);

create table schedule_key (
  owner           bigint       not null,
  idempotency_key varchar(255) character set utf8mb4 collate utf8mb4_bin not null,
  schedule_id     bigint       not null,
  primary key (owner, idempotency_key)
);
