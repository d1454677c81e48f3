-- The periods that were reported by mail.
create table report_sent (
  frequency varchar(10) character set ascii collate ascii_bin not null,
  first_day date        not null,
  sent_at   datetime(6) not null,
  primary key (frequency, first_day)
);
