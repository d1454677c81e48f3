-- Which database this is: store and archive carry the same id, so that no other database removes their files.
create table installation (
  id char(36) character set ascii collate ascii_bin not null primary key
);

insert into installation (id) values (uuid());
