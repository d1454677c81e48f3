-- A school of 500 students, 50 teachers and 100 classes, large enough that a plan of quadratic cost shows.
set @then = '2026-09-01 08:30:15';

insert into org (id, sourced_id, active, changed_at, name, type)
  select seq, concat('S', seq), true, @then, concat('School ', seq), 'school' from seq_1_to_4;

insert into academic_session (id, sourced_id, active, changed_at, title, type, start_date, end_date, school_year, parent_id) values
  (1, 'Y27', true, @then, '2026/2027', 'schoolYear', '2026-08-01', '2027-07-31', 2027, null),
  (2, 'FALL', true, @then, 'Fall', 'semester', '2026-08-01', '2026-12-31', 2027, 1),
  (3, 'SPRING', true, @then, 'Spring', 'semester', '2027-01-01', '2027-06-30', 2027, 1);

insert into course (id, sourced_id, active, changed_at, title, code, school_year_id, org_id)
  select seq, concat('CO', seq), true, @then, concat('Course ', seq), concat('0', seq), 1, 1 + mod(seq, 4) from seq_1_to_40;

insert into class (id, sourced_id, active, changed_at, title, code, type, course_id, school_id)
  select seq, concat('CL', seq), true, @then, concat('Class ', seq), concat('C', seq), 'scheduled',
    1 + mod(seq, 40), 1 + mod(seq, 4) from seq_1_to_100;

insert into class_term (class_id, session_id, position) select seq, 2 + mod(seq, 2), 0 from seq_1_to_100;

-- Persons 1 to 50 teach; the others learn.
insert into person (id, sourced_id, active, changed_at, enabled, username, given_name, family_name, identifier, grades)
  select seq, concat('P', seq), true, @then, true, concat('user', seq), concat('Given ', mod(seq * 7, 1000)),
    concat('Family ', mod(seq * 13, 1000)), concat('N', seq), 9 + mod(seq, 4) from seq_1_to_550;

insert into person_role (id, sourced_id, active, changed_at, person_id, org_id, role, role_type)
  select seq, concat('R', seq), true, @then, seq, 1 + mod(seq, 4), if(seq > 50, 'student', 'teacher'), 'primary' from seq_1_to_550;

insert into enrollment (sourced_id, active, changed_at, class_id, person_id, school_id, role, is_primary)
  select concat('ET', seq), true, @then, seq, 1 + mod(seq, 50), 1 + mod(seq, 4), 'teacher', true from seq_1_to_100;

insert into enrollment (sourced_id, active, changed_at, class_id, person_id, school_id, role)
  select concat('E', seq), true, @then, 1 + mod(seq * 17, 100), 51 + mod(seq, 500), 1, 'student' from seq_1_to_2500;

insert into category (id, sourced_id, active, changed_at, title) values (1, 'G', true, @then, 'Test');

insert into line_item (id, sourced_id, active, changed_at, title, assign_date, due_date, class_id, category_id, session_id, score_max)
  select seq, concat('LI', seq), true, @then, concat('Test ', seq), '2026-09-01', '2026-10-01',
    1 + mod(seq - 1, 100), 1, 2 + mod(seq, 2), 100 from seq_1_to_200;

insert into result (sourced_id, active, changed_at, line_item_id, student_id, status, score, score_date)
  select concat('RE', seq), true, @then, 1 + mod(seq * 17, 200), 51 + mod(seq, 500), 'fully graded', mod(seq, 100),
    date_add('2026-09-01', interval mod(seq, 90) day) from seq_1_to_5000;
