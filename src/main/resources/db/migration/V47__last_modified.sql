-- dateLastModified of the row that was last written, in UTC; records of earlier imports and of snapshots that leave it
-- blank have none. A person has a second one for demographics.csv.
alter table org add column last_modified datetime(3);
alter table academic_session add column last_modified datetime(3);
alter table course add column last_modified datetime(3);
alter table class add column last_modified datetime(3);
alter table person_role add column last_modified datetime(3);
alter table enrollment add column last_modified datetime(3);
alter table category add column last_modified datetime(3);
alter table line_item add column last_modified datetime(3);
alter table result add column last_modified datetime(3);
alter table person
  add column last_modified datetime(3),
  add column demographics_modified datetime(3);

alter table import_org add column last_modified datetime(3);
alter table import_academic_session add column last_modified datetime(3);
alter table import_course add column last_modified datetime(3);
alter table import_class add column last_modified datetime(3);
alter table import_person_role add column last_modified datetime(3);
alter table import_enrollment add column last_modified datetime(3);
alter table import_category add column last_modified datetime(3);
alter table import_line_item add column last_modified datetime(3);
alter table import_result add column last_modified datetime(3);
alter table import_person add column last_modified datetime(3);
alter table import_demographics add column last_modified datetime(3);

-- What each import did to the records of each file.
alter table import_run add column files json;
