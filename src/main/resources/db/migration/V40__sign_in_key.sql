-- The key that signs the cookies of known browsers; all nodes share it. The first sign-in creates it.
create table sign_in_key (
  id     tinyint    not null primary key,
  secret binary(32) not null
);
