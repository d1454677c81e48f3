-- Who did what. Rows are only ever added; they outlive what they tell of.
create table audit (
  id      bigint        not null auto_increment primary key,
  at      datetime(6)   not null,
  -- Null if nobody was signed in, or for the portal itself.
  actor   varchar(255),
  action  varchar(60)   character set ascii collate ascii_bin not null,
  subject varchar(200)  not null,
  detail  varchar(1000),
  address varchar(45)   character set ascii collate ascii_bin,
  key audit_actor (actor, id),
  key audit_action (action, id),
  key audit_subject (subject, id),
  key audit_at (at)
);
