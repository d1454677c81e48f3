-- The school's records. Every row keeps the OneRoster sourcedId it came with, whether it is active, and when it last
-- changed. Keys inside are numbers, so that twenty million results stay small and join fast.

-- A database that an operator made may have another character set; names come in every script.
alter database character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

create table org (
  id          bigint       not null auto_increment primary key,
  sourced_id  varchar(255) character set ascii collate ascii_bin not null,
  active      boolean      not null,
  changed_at  datetime(6)  not null,
  name        varchar(255) not null,
  type        varchar(40)  not null,
  identifier  varchar(255),
  parent_id   bigint,
  unique key org_sourced_id (sourced_id),
  constraint org_parent foreign key (parent_id) references org (id)
);

create table academic_session (
  id          bigint       not null auto_increment primary key,
  sourced_id  varchar(255) character set ascii collate ascii_bin not null,
  active      boolean      not null,
  changed_at  datetime(6)  not null,
  title       varchar(255) not null,
  type        varchar(40)  not null,
  start_date  date         not null,
  end_date    date         not null,
  school_year smallint     not null,
  parent_id   bigint,
  unique key academic_session_sourced_id (sourced_id),
  constraint academic_session_parent foreign key (parent_id) references academic_session (id)
);

create table course (
  id             bigint       not null auto_increment primary key,
  sourced_id     varchar(255) character set ascii collate ascii_bin not null,
  active         boolean      not null,
  changed_at     datetime(6)  not null,
  title          varchar(255) not null,
  code           varchar(255),
  grades         varchar(255),
  subjects       varchar(1000),
  school_year_id bigint,
  org_id         bigint       not null,
  unique key course_sourced_id (sourced_id),
  constraint course_school_year foreign key (school_year_id) references academic_session (id),
  constraint course_org foreign key (org_id) references org (id)
);

create table class (
  id          bigint       not null auto_increment primary key,
  sourced_id  varchar(255) character set ascii collate ascii_bin not null,
  active      boolean      not null,
  changed_at  datetime(6)  not null,
  title       varchar(255) not null,
  code        varchar(255),
  type        varchar(40)  not null,
  grades      varchar(255),
  location    varchar(255),
  periods     varchar(1000),
  subjects    varchar(1000),
  course_id   bigint       not null,
  school_id   bigint       not null,
  unique key class_sourced_id (sourced_id),
  constraint class_course foreign key (course_id) references course (id),
  constraint class_school foreign key (school_id) references org (id)
);

-- Class.termSourcedIds: a class runs in one or more terms, the first of them at position 0.
create table class_term (
  class_id   bigint   not null,
  session_id bigint   not null,
  position   smallint not null,
  primary key (class_id, session_id),
  constraint class_term_class foreign key (class_id) references class (id),
  constraint class_term_session foreign key (session_id) references academic_session (id)
);

-- users.csv and demographics.csv
create table person (
  id                    bigint       not null auto_increment primary key,
  sourced_id            varchar(255) character set ascii collate ascii_bin not null,
  active                boolean      not null,
  changed_at            datetime(6)  not null,
  enabled               boolean      not null,
  username              varchar(255) not null,
  given_name            varchar(255) not null,
  middle_name           varchar(255),
  family_name           varchar(255) not null,
  preferred_given_name  varchar(255),
  preferred_family_name varchar(255),
  identifier            varchar(255),
  email                 varchar(255),
  phone                 varchar(255),
  grades                varchar(255),
  primary_org_id        bigint,
  birth_date            date,
  sex                   varchar(40),
  unique key person_sourced_id (sourced_id),
  key person_name (family_name, given_name),
  constraint person_primary_org foreign key (primary_org_id) references org (id)
);

-- roles.csv; in OneRoster 1.1 the role stands in users.csv and gets a row here for each of the user's organisations.
create table person_role (
  id         bigint       not null auto_increment primary key,
  sourced_id varchar(520) character set ascii collate ascii_bin not null,
  active     boolean      not null,
  changed_at datetime(6)  not null,
  person_id  bigint       not null,
  org_id     bigint       not null,
  role       varchar(40)  not null,
  role_type  varchar(40)  not null,
  begin_date date,
  end_date   date,
  unique key person_role_sourced_id (sourced_id),
  key person_role_role (role, active, person_id),
  constraint person_role_person foreign key (person_id) references person (id),
  constraint person_role_org foreign key (org_id) references org (id)
);

create table enrollment (
  id         bigint       not null auto_increment primary key,
  sourced_id varchar(255) character set ascii collate ascii_bin not null,
  active     boolean      not null,
  changed_at datetime(6)  not null,
  class_id   bigint       not null,
  person_id  bigint       not null,
  school_id  bigint       not null,
  role       varchar(40)  not null,
  is_primary boolean,
  begin_date date,
  end_date   date,
  unique key enrollment_sourced_id (sourced_id),
  key enrollment_class_role (class_id, role, person_id),
  key enrollment_person_role (person_id, role, class_id),
  constraint enrollment_class foreign key (class_id) references class (id),
  constraint enrollment_person foreign key (person_id) references person (id),
  constraint enrollment_school foreign key (school_id) references org (id)
);

create table category (
  id         bigint       not null auto_increment primary key,
  sourced_id varchar(255) character set ascii collate ascii_bin not null,
  active     boolean      not null,
  changed_at datetime(6)  not null,
  title      varchar(255) not null,
  weight     int,
  unique key category_sourced_id (sourced_id)
);

create table line_item (
  id          bigint        not null auto_increment primary key,
  sourced_id  varchar(255)  character set ascii collate ascii_bin not null,
  active      boolean       not null,
  changed_at  datetime(6)   not null,
  title       varchar(255)  not null,
  description mediumtext,
  assign_date date          not null,
  due_date    date          not null,
  class_id    bigint        not null,
  category_id bigint        not null,
  session_id  bigint        not null,
  school_id   bigint,
  score_min   decimal(15,4),
  score_max   decimal(15,4),
  unique key line_item_sourced_id (sourced_id),
  constraint line_item_class foreign key (class_id) references class (id),
  constraint line_item_category foreign key (category_id) references category (id),
  constraint line_item_session foreign key (session_id) references academic_session (id),
  constraint line_item_school foreign key (school_id) references org (id)
);

create table result (
  id           bigint        not null auto_increment primary key,
  sourced_id   varchar(255)  character set ascii collate ascii_bin not null,
  active       boolean       not null,
  changed_at   datetime(6)   not null,
  line_item_id bigint        not null,
  student_id   bigint        not null,
  status       varchar(40)   not null,
  score        decimal(15,4),
  text_score   varchar(255),
  score_date   date          not null,
  comment      mediumtext,
  in_progress  boolean,
  incomplete   boolean,
  late         boolean,
  missing      boolean,
  unique key result_sourced_id (sourced_id),
  key result_line_item (line_item_id),
  key result_student (student_id),
  key result_score_date (score_date),
  constraint result_line_item foreign key (line_item_id) references line_item (id),
  constraint result_student foreign key (student_id) references person (id)
);

-- One row per applied import; the newest says what is loaded. The sample school is one of them; its row outlives it, so
-- that it never comes back.
create table import_run (
  id          bigint       not null auto_increment primary key,
  started_at  datetime(6)  not null,
  finished_at datetime(6)  not null,
  imported_by varchar(255) not null,
  file_name   varchar(255) not null,
  version     varchar(10)  not null,
  mode        varchar(10)  not null,
  sample      boolean      not null,
  counts      json         not null,
  warnings    int          not null,
  removed_at  datetime(6)
);
