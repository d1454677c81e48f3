-- Identities of accounts at providers of single sign-on. Issuer and subject say who somebody is; both are case-sensitive.
create table account_identity (
  id                bigint       not null auto_increment primary key,
  account_id        bigint       not null,
  issuer            varchar(255) character set ascii collate ascii_bin not null,
  subject           varchar(255) character set ascii collate ascii_bin not null,
  withdrawn_version int,
  created_at        datetime(6)  not null,
  unique key account_identity_subject (issuer, subject),
  constraint account_identity_account foreign key (account_id) references account (id) on delete cascade
);

-- Accounts that an administrator has opened for the first person who signs in at a provider with their e-mail address.
create table awaited_identity (
  account_id bigint      not null primary key,
  created_at datetime(6) not null,
  constraint awaited_identity_account foreign key (account_id) references account (id) on delete cascade
);
