-- Whether something that a row belongs to is inactive, and the school of a student. ActiveRule computes them at the end of
-- each import; here they are computed for the rows that exist.
alter table course add column detached boolean not null default false;
alter table class add column detached boolean not null default false;
-- The index has all that the queries of students ask of a role.
alter table person_role
  add column detached boolean not null default false,
  drop key person_role_person_role,
  add key person_role_person_role (person_id, role, active, detached, org_id);
alter table enrollment add column detached boolean not null default false;
alter table line_item add column detached boolean not null default false;
alter table result add column detached boolean not null default false;
alter table person
  add column student_school_id bigint,
  add constraint person_student_school foreign key (student_school_id) references org (id);

update course t straight_join org o force index (primary) on o.id = t.org_id set t.detached = true where not o.active;

update class t straight_join course co force index (primary) on co.id = t.course_id straight_join org o force index (primary) on o.id = t.school_id
set t.detached = true
where not (co.active and not co.detached and o.active
  and (not exists (select 1 from class_term ct force index (primary) where ct.class_id = t.id)
    or exists (select 1 from class_term ct force index (primary)
      straight_join academic_session a force index (primary) on a.id = ct.session_id where ct.class_id = t.id and a.active)));

update person_role t straight_join person p force index (primary) on p.id = t.person_id straight_join org o force index (primary) on o.id = t.org_id
set t.detached = true where not (p.active and o.active);

update enrollment t straight_join class c force index (primary) on c.id = t.class_id
set t.detached = true
where not (c.active and not c.detached
  and exists (select 1 from person_role r force index (person_role_person_role)
    where r.person_id = t.person_id and (r.role = t.role or t.role not in ('student', 'teacher'))
    and r.active and not r.detached));

update line_item t straight_join class c force index (primary) on c.id = t.class_id straight_join academic_session a force index (primary) on a.id = t.session_id
set t.detached = true where not (c.active and not c.detached and a.active);

update result t straight_join line_item i force index (primary) on i.id = t.line_item_id
set t.detached = true
where not (i.active and not i.detached
  and exists (select 1 from enrollment e force index (enrollment_class_role)
    where e.class_id = i.class_id and e.role = 'student' and e.person_id = t.student_id
    and e.active and not e.detached));

update person t
set t.student_school_id = (select r.org_id from person_role r force index (person_role_person_role)
  where r.person_id = t.id and r.role = 'student'
  order by r.active and not r.detached desc, r.active desc, r.org_id <=> t.primary_org_id desc, r.role_type, r.id
  limit 1);
