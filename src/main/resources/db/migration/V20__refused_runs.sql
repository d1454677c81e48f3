-- A mail may be about a run of a schedule that was refused, so that there is no export; one for each recipient and run.
alter table notice
  add column schedule_id bigint after round,
  add column due_at datetime(6) after schedule_id,
  add unique key notice_refused_once (schedule_id, due_at, recipient);
