-- Sessions in browsers. A session whose row is deleted ends.
create table portal_session (
  id         char(32)     character set ascii collate ascii_bin not null primary key,
  account_id bigint       not null,
  started_at datetime(6)  not null,
  ends_at    datetime(6)  not null,
  seen_at    datetime(6)  not null,
  address    varchar(60)  not null,
  browser    varchar(200) not null,
  key portal_session_ends_at (ends_at),
  constraint portal_session_account foreign key (account_id) references account (id) on delete cascade
);

-- Whether the password is a first one, which the owner of the account has to change before anything else.
alter table account add must_change boolean not null default false;
