create table account (
  id                bigint       not null auto_increment primary key,
  version           int          not null,
  username          varchar(100) not null,
  password          varchar(255) not null,
  name              varchar(255) not null,
  email             varchar(255),
  role              varchar(20)  not null,
  teacher           varchar(255) character set ascii collate ascii_bin,
  enabled           boolean      not null,
  sample            boolean      not null default false,
  created_at        datetime(6)  not null,
  signed_in_at      datetime(6),
  unique key account_username (username)
);
