-- Where an import lays the rows of a zip while it checks them, and from where it writes the records. Empty between
-- imports. A reference is kept as the sourcedId it names, in a column called as the target's without `_id`. row_no is the
-- row in the file; a row with a negative one was not in the zip but stands in the records and is referred to.

create table import_org (
  row_no     bigint       not null primary key,
  sourced_id varchar(255) character set ascii collate ascii_bin,
  active     boolean      not null,
  name       varchar(255),
  type       varchar(40),
  identifier varchar(255),
  parent     varchar(255) character set ascii collate ascii_bin,
  key import_org_sourced_id (sourced_id)
);

create table import_academic_session (
  row_no      bigint       not null primary key,
  sourced_id  varchar(255) character set ascii collate ascii_bin,
  active      boolean      not null,
  title       varchar(255),
  type        varchar(40),
  start_date  date,
  end_date    date,
  school_year smallint,
  parent      varchar(255) character set ascii collate ascii_bin,
  key import_academic_session_sourced_id (sourced_id)
);

create table import_course (
  row_no      bigint       not null primary key,
  sourced_id  varchar(255) character set ascii collate ascii_bin,
  active      boolean      not null,
  title       varchar(255),
  code        varchar(255),
  grades      varchar(255),
  subjects    varchar(1000),
  school_year varchar(255) character set ascii collate ascii_bin,
  org         varchar(255) character set ascii collate ascii_bin,
  key import_course_sourced_id (sourced_id)
);

create table import_class (
  row_no     bigint       not null primary key,
  sourced_id varchar(255) character set ascii collate ascii_bin,
  active     boolean      not null,
  title      varchar(255),
  code       varchar(255),
  type       varchar(40),
  grades     varchar(255),
  location   varchar(255),
  periods    varchar(1000),
  subjects   varchar(1000),
  course     varchar(255) character set ascii collate ascii_bin,
  school     varchar(255) character set ascii collate ascii_bin,
  key import_class_sourced_id (sourced_id)
);

-- role stands here in OneRoster 1.1 only.
create table import_person (
  row_no                bigint       not null primary key,
  sourced_id            varchar(255) character set ascii collate ascii_bin,
  active                boolean      not null,
  enabled               boolean,
  username              varchar(255),
  given_name            varchar(255),
  middle_name           varchar(255),
  family_name           varchar(255),
  preferred_given_name  varchar(255),
  preferred_family_name varchar(255),
  identifier            varchar(255),
  email                 varchar(255),
  phone                 varchar(255),
  grades                varchar(255),
  primary_org           varchar(255) character set ascii collate ascii_bin,
  role                  varchar(40),
  key import_person_sourced_id (sourced_id)
);

create table import_demographics (
  row_no     bigint       not null primary key,
  sourced_id varchar(255) character set ascii collate ascii_bin,
  active     boolean      not null,
  birth_date date,
  sex        varchar(40),
  key import_demographics_sourced_id (sourced_id)
);

create table import_person_role (
  row_no     bigint       not null primary key,
  sourced_id varchar(520) character set ascii collate ascii_bin,
  active     boolean      not null,
  person     varchar(255) character set ascii collate ascii_bin,
  org        varchar(255) character set ascii collate ascii_bin,
  role       varchar(40),
  role_type  varchar(40),
  begin_date date,
  end_date   date,
  key import_person_role_sourced_id (sourced_id),
  key import_person_role_person (person, org)
);

create table import_enrollment (
  row_no     bigint       not null primary key,
  sourced_id varchar(255) character set ascii collate ascii_bin,
  active     boolean      not null,
  class      varchar(255) character set ascii collate ascii_bin,
  person     varchar(255) character set ascii collate ascii_bin,
  school     varchar(255) character set ascii collate ascii_bin,
  role       varchar(40),
  is_primary boolean,
  begin_date date,
  end_date   date,
  key import_enrollment_sourced_id (sourced_id),
  key import_enrollment_person (person, class, role)
);

create table import_category (
  row_no     bigint       not null primary key,
  sourced_id varchar(255) character set ascii collate ascii_bin,
  active     boolean      not null,
  title      varchar(255),
  weight     int,
  key import_category_sourced_id (sourced_id)
);

create table import_line_item (
  row_no      bigint       not null primary key,
  sourced_id  varchar(255) character set ascii collate ascii_bin,
  active      boolean      not null,
  title       varchar(255),
  description mediumtext,
  assign_date date,
  due_date    date,
  class       varchar(255) character set ascii collate ascii_bin,
  category    varchar(255) character set ascii collate ascii_bin,
  session     varchar(255) character set ascii collate ascii_bin,
  school      varchar(255) character set ascii collate ascii_bin,
  score_min   decimal(15,4),
  score_max   decimal(15,4),
  key import_line_item_sourced_id (sourced_id)
);

create table import_result (
  row_no      bigint       not null primary key,
  sourced_id  varchar(255) character set ascii collate ascii_bin,
  active      boolean      not null,
  line_item   varchar(255) character set ascii collate ascii_bin,
  student     varchar(255) character set ascii collate ascii_bin,
  class       varchar(255) character set ascii collate ascii_bin,
  status      varchar(40),
  score       decimal(15,4),
  text_score  varchar(255),
  score_date  date,
  comment     mediumtext,
  in_progress boolean,
  incomplete  boolean,
  late        boolean,
  missing     boolean,
  key import_result_sourced_id (sourced_id)
);

-- Fields that name several records, such as Class.termSourcedIds: one row per name.
create table import_list (
  id         bigint       not null auto_increment primary key,
  row_no     bigint       not null,
  sourced_id varchar(255) character set ascii collate ascii_bin,
  field      varchar(40)  character set ascii collate ascii_bin not null,
  position   smallint     not null,
  value      varchar(255) character set ascii collate ascii_bin not null,
  key import_list_sourced_id (field, sourced_id)
);
