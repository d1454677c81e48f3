-- What was created with an idempotency key; it stays when the object is deleted.
create table idempotency_key (
  kind   varchar(20)  character set ascii collate ascii_bin not null,
  owner  bigint       not null,
  name   varchar(255) character set utf8mb4 collate utf8mb4_bin not null,
  -- The SHA-256 of what was asked for; null for keys of earlier versions.
  digest char(64)     character set ascii collate ascii_bin,
  object bigint,
  primary key (kind, owner, name)
);

insert into idempotency_key (kind, owner, name, object)
select 'export', owner, idempotency_key, id from export where idempotency_key is not null;

insert into idempotency_key (kind, owner, name, object)
select 'schedule', owner, idempotency_key, schedule_id from schedule_key;

drop table schedule_key;

alter table export drop key export_idempotency_key, drop column idempotency_key;
