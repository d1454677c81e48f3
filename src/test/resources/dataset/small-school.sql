-- A school small enough to count by hand. The day is 2026-11-22.
set @then = '2026-09-01 08:30:15.123456';

insert into org (id, sourced_id, active, changed_at, name, type, identifier, parent_id) values
  (1, 'D1', true, @then, 'Riverside District', 'district', '0001', null),
  (2, 'S1', true, @then, 'North School', 'school', '00101', 1),
  (3, 'S2', true, @then, 'Søuth School', 'school', '00102', 1);

insert into academic_session (id, sourced_id, active, changed_at, title, type, start_date, end_date, school_year, parent_id) values
  (1, 'Y26', true, @then, '2025/2026', 'schoolYear', '2025-08-01', '2026-07-31', 2026, null),
  (2, 'Y27', true, @then, '2026/2027', 'schoolYear', '2026-08-01', '2027-07-31', 2027, null),
  (3, 'FALL', true, @then, 'Fall', 'semester', '2026-08-01', '2026-12-31', 2027, 2),
  (4, 'FALL-1', true, @then, 'Fall, first half', 'gradingPeriod', '2026-08-01', '2026-10-15', 2027, 3),
  (5, 'SPRING-26', true, @then, 'Spring 2026', 'semester', '2026-01-01', '2026-06-30', 2026, 1);

insert into course (id, sourced_id, active, changed_at, title, code, grades, subjects, school_year_id, org_id) values
  (1, 'MATH', true, @then, 'Mathematics 100%', '0100', '09,10', 'Mathematics', 2, 1),
  (2, 'ART', true, @then, 'Art', '0200', '10', 'Arts', null, 2),
  (3, 'LATIN', false, @then, 'Latin', null, null, null, 1, 3);

insert into class (id, sourced_id, active, changed_at, title, code, type, grades, location, periods, subjects, course_id, school_id) values
  (1, 'M1', true, @then, 'Mathematics, group 1', 'M/1', 'scheduled', '09', 'R 12', '1,2', null, 1, 2),
  (2, 'M2', true, @then, 'Mathematics, group 2', 'M/2', 'scheduled', '10', null, null, null, 1, 3),
  (3, 'A1', true, @then, 'Art', null, 'scheduled', null, null, null, null, 2, 2),
  (4, 'L1', false, @then, 'Latin', 'L_1', 'scheduled', null, null, null, null, 3, 3);

insert into class_term (class_id, session_id, position) values (1, 4, 0), (2, 3, 0), (3, 3, 0), (3, 5, 1), (4, 5, 0);

insert into person (id, sourced_id, active, changed_at, enabled, username, given_name, middle_name, family_name, preferred_given_name, identifier, email, phone, grades, primary_org_id, birth_date, sex) values
  (1, 'T1', true, @then, true, 'ada', 'Ada', null, 'Lovelace', null, '9001', 'ada@school.example', null, null, 2, null, null),
  (2, 'T2', true, @then, true, 'emmy', 'Emmy', null, 'Noether', null, '9002', 'emmy@school.example', null, null, 2, null, null),
  (3, 'T3', false, @then, false, 'gone', 'Gone', null, 'Teacher', null, '9003', null, null, null, 2, null, null),
  (11, 'P1', true, @then, true, 'anna', 'Anna', 'Maria', 'Αλεξίου', 'Annie', '0007', 'anna@school.example', '+30 1', '09', 2, '2011-02-03', 'female'),
  (12, 'P2', true, @then, true, 'zoe', 'Zoë', null, 'Çelik', null, '0008', 'zoe_100%@school.example', null, '10', 3, '2010-12-31', 'female'),
  (13, 'P3', true, @then, true, 'jan', 'Jan', null, 'Nowak', null, '0009', null, null, '9', null, null, null),
  (14, 'P4', true, @then, true, 'jan2', 'Jan', null, 'Nowak', null, '0010', null, null, '09, 10', 2, null, null),
  (15, 'P5', false, @then, false, 'left', 'Left', null, 'Long-Ago', null, '0011', null, null, '10', 3, null, null);

insert into person_role (id, sourced_id, active, changed_at, person_id, org_id, role, role_type, begin_date, end_date) values
  (1, 'R-T1', true, @then, 1, 2, 'teacher', 'primary', null, null),
  (2, 'R-T2', true, @then, 2, 2, 'teacher', 'primary', null, null),
  (3, 'R-T2-S', false, @then, 2, 3, 'student', 'secondary', null, null),
  (4, 'R-T3', true, @then, 3, 2, 'teacher', 'primary', null, null),
  (11, 'R-P1', true, @then, 11, 2, 'student', 'primary', null, null),
  (12, 'R-P2', true, @then, 12, 3, 'student', 'primary', null, null),
  (13, 'R-P3', true, @then, 13, 3, 'student', 'primary', null, null),
  (14, 'R-P4', true, @then, 14, 2, 'student', 'primary', null, null),
  (15, 'R-P4-2', true, @then, 14, 3, 'student', 'secondary', null, null),
  (16, 'R-P5', false, @then, 15, 3, 'student', 'primary', null, null);

-- Ada teaches M1; her time in A1 is over, in M2 it begins next year, and Latin is closed. Gone still has a row in M1.
insert into enrollment (id, sourced_id, active, changed_at, class_id, person_id, school_id, role, is_primary, begin_date, end_date) values
  (1, 'E-T1-M1', true, @then, 1, 1, 2, 'teacher', true, '2026-08-01', '2026-11-22'),
  (2, 'E-T1-A1', true, @then, 3, 1, 2, 'teacher', false, null, '2026-11-21'),
  (3, 'E-T1-L1', true, @then, 4, 1, 3, 'teacher', true, null, null),
  (4, 'E-T1-M2', true, @then, 2, 1, 3, 'teacher', false, '2027-01-01', null),
  (5, 'E-T2-M2', true, @then, 2, 2, 3, 'teacher', true, null, null),
  (6, 'E-T2-A1', true, @then, 3, 2, 2, 'teacher', true, null, null),
  (7, 'E-T2-M1', false, @then, 1, 2, 2, 'teacher', false, null, null),
  (8, 'E-T3-M1', true, @then, 1, 3, 2, 'teacher', false, null, null),
  (11, 'E-P1-M1', true, @then, 1, 11, 2, 'student', null, '2026-08-20', null),
  (12, 'E-P1-A1', true, @then, 3, 11, 2, 'student', null, null, null),
  (13, 'E-P2-M2', true, @then, 2, 12, 3, 'student', null, null, null),
  (14, 'E-P3-M2', true, @then, 2, 13, 3, 'student', null, null, null),
  (15, 'E-P3-M1', false, @then, 1, 13, 2, 'student', null, '2026-08-20', '2026-09-01'),
  (16, 'E-P4-M1', true, @then, 1, 14, 2, 'student', null, null, null),
  (17, 'E-P5-L1', false, @then, 4, 15, 3, 'student', null, null, null);

insert into category (id, sourced_id, active, changed_at, title, weight) values
  (1, 'EXAM', true, @then, 'Exam', 60), (2, 'HOME', true, @then, 'Homework', 40);

insert into line_item (id, sourced_id, active, changed_at, title, description, assign_date, due_date, class_id, category_id, session_id, school_id, score_min, score_max) values
  (1, 'I-M1-1', true, @then, 'Fractions', null, '2026-09-01', '2026-09-15', 1, 1, 4, 2, 0, 100),
  (2, 'I-M2-1', true, @then, 'Fractions', null, '2026-09-01', '2026-09-16', 2, 1, 3, 3, 0, 12.5),
  (3, 'I-A1-1', true, @then, 'Still life', null, '2026-03-01', '2026-03-15', 3, 2, 5, 2, null, null),
  (4, 'I-L1-1', true, @then, 'Gallia', null, '2026-03-01', '2026-03-15', 4, 2, 5, 3, null, 20);

insert into result (id, sourced_id, active, changed_at, line_item_id, student_id, status, score, text_score, score_date, comment, late, missing) values
  (1, 'G1', true, @then, 1, 11, 'fully graded', 87.5, null, '2026-09-15', 'Well done', false, false),
  (2, 'G2', true, @then, 2, 12, 'fully graded', 12.25, null, '2026-09-16', '=1+1', true, null),
  (3, 'G3', true, @then, 3, 11, 'exempt', null, 'B+', '2026-03-15', null, null, null),
  (4, 'G4', true, @then, 1, 14, 'fully graded', 100, null, '2026-09-20', '100% right', null, null),
  (5, 'G5', false, @then, 1, 13, 'submitted', 0, null, '2026-09-15', 'Left the class', null, true),
  (6, 'G6', true, @then, 4, 15, 'partially graded', -0.5, null, '2026-03-15', null, null, null);
