-- Machine and port of a node: a process that starts there replaces the one before.
alter table node add place varchar(100);
