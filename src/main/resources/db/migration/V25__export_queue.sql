-- When an export whose run failed may run again; null for at once.
alter table export add next_try_at datetime(6);

-- The heartbeats of nodes that run exports. Exports of a node without a fresh one go back to the queue.
create table export_node (
  name    varchar(50) not null primary key,
  beat_at datetime(6) not null
);
