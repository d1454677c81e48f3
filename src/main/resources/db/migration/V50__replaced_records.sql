-- The rows that an import replaces, as they were before it; with them the last import can be undone. `run` numbers the
-- imports. The columns are those of the records, which a later migration must change with them.
create table replaced_org (run bigint not null, primary key (run, id)) select 0 run, t.* from org t where false;
create table replaced_academic_session (run bigint not null, primary key (run, id)) select 0 run, t.* from academic_session t where false;
create table replaced_course (run bigint not null, primary key (run, id)) select 0 run, t.* from course t where false;
create table replaced_class (run bigint not null, primary key (run, id)) select 0 run, t.* from class t where false;
create table replaced_person (run bigint not null, primary key (run, id)) select 0 run, t.* from person t where false;
create table replaced_person_role (run bigint not null, primary key (run, id)) select 0 run, t.* from person_role t where false;
create table replaced_enrollment (run bigint not null, primary key (run, id)) select 0 run, t.* from enrollment t where false;
create table replaced_category (run bigint not null, primary key (run, id)) select 0 run, t.* from category t where false;
create table replaced_line_item (run bigint not null, primary key (run, id)) select 0 run, t.* from line_item t where false;
create table replaced_result (run bigint not null, primary key (run, id)) select 0 run, t.* from result t where false;
-- All terms of a class whose terms are written again; session_id is 0 if it had none.
create table replaced_class_term (run bigint not null, primary key (run, class_id, session_id)) select 0 run, t.* from class_term t where false;

-- What the last import needs to be undone: its number, and the last key of each table before it.
alter table import_run
  add column replaced json,
  add column undone_at datetime(6),
  add column undone_by varchar(255);
