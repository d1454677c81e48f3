-- Who may sign in. Usernames are lower case; `stamp` grows whenever open sessions and sign-in tokens must end.
create table account (
  id                bigint       not null auto_increment primary key,
  version           int          not null,
  username          varchar(100) character set ascii collate ascii_bin not null,
  password          varchar(255) not null,
  name              varchar(255) not null,
  email             varchar(255),
  role              varchar(20)  not null,
  teacher           varchar(255) character set ascii collate ascii_bin,
  enabled           boolean      not null,
  sample            boolean      not null default false,
  stamp             int          not null default 0,
  created_at        datetime(6)  not null,
  signed_in_at      datetime(6),
  unique key account_username (username)
);

-- Bearer tokens of the REST door: made by a person and named, or given at a sign-in (then `name` is null and `stamp` is
-- the account's at that time). Only the SHA-256 of the secret is kept.
create table api_token (
  id           bigint      not null auto_increment primary key,
  account_id   bigint      not null,
  name         varchar(100),
  hash         binary(32)  not null,
  hint         varchar(12) character set ascii collate ascii_bin not null,
  stamp        int         not null,
  created_at   datetime(6) not null,
  expires_at   datetime(6),
  used_at      datetime(6),
  unique key api_token_hash (hash),
  key api_token_expires_at (expires_at),
  constraint api_token_account foreign key (account_id) references account (id) on delete cascade
);

-- Failed sign-ins in a row by subject (`user:...` or `address:...`), and until when the next one is refused.
create table sign_in_attempt (
  subject       varchar(120) character set ascii collate ascii_bin not null primary key,
  failures      int          not null,
  tried_at      datetime(6)  not null,
  blocked_until datetime(6)  not null,
  key sign_in_attempt_tried_at (tried_at)
);
