-- Whether the audit trail was told that tries before `blocked_until` were stopped: one line a wait, however many come.
alter table sign_in_attempt add told boolean not null default false;
