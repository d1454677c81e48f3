-- The outbox: one row per mail and recipient. What was mailed outlives the export.
create table notice (
  id          bigint       not null auto_increment primary key,
  kind        varchar(20)  not null,
  export_id   bigint,
  round       int          not null,
  subject     varchar(300) not null,
  -- The account on whose behalf it is sent; null for letters of the portal itself.
  owner       bigint,
  recipient   varchar(320) not null,
  attach      boolean      not null,
  -- The same at every try, so that a mail server or reader that got it twice can tell.
  message_id  varchar(200) character set ascii collate ascii_bin not null,
  status      varchar(20)  not null,
  attempts    int          not null,
  created_at  datetime(6)  not null,
  -- Since when it is tried; begins anew with a resend.
  since       datetime(6)  not null,
  next_try_at datetime(6),
  ended_at    datetime(6),
  -- What the mail server said, or why it was withdrawn.
  answer      varchar(1000),
  unique key notice_once (export_id, round, recipient),
  key notice_status (status, created_at),
  key notice_created_at (created_at)
);

-- What a mail says that is about no export; the file goes once the mail has been sent.
create table letter (
  notice_id  bigint       not null primary key,
  text       mediumtext   not null,
  file_name  varchar(255),
  media_type varchar(200),
  file       mediumblob,
  constraint letter_notice foreign key (notice_id) references notice (id) on delete cascade
);

-- The queue of mails, apart from the exports' so that neither waits for the other (the columns are db-scheduler's).
create table notice_task (
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
  key notice_task_execution_time (execution_time),
  key notice_task_last_heartbeat (last_heartbeat)
);

-- Links to files, as mails carry them. Only the SHA-256 of the secret is kept.
create table link (
  id         bigint       not null auto_increment primary key,
  hash       binary(32)   not null,
  export_id  bigint       not null,
  owner      bigint       not null,
  notice_id  bigint       not null,
  created_at datetime(6)  not null,
  revoked_at datetime(6),
  -- When its export was deleted.
  deleted_at datetime(6),
  unique key link_hash (hash),
  key link_export (export_id),
  key link_notice (notice_id)
);
