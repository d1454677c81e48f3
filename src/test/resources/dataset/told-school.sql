-- The meaning of the labels, row by row and without the columns that the portal computes: what is active, and the class,
-- course, sessions and teachers that a row has to do with.
create table told_class as
  select c.id, c.sourced_id, c.school_id, c.course_id, co.sourced_id course,
    c.active and s.active and co.active and o.active
      and (select max(a.active) from class_term ct join academic_session a on a.id = ct.session_id where ct.class_id = c.id) live
  from class c join course co on co.id = c.course_id join org s on s.id = c.school_id join org o on o.id = co.org_id;

create table told_role as
  select r.person_id, r.role, max(r.active and p.active and o.active) live
  from person_role r join person p on p.id = r.person_id join org o on o.id = r.org_id
  group by r.person_id, r.role;

create table told_enrollment as
  select e.id, e.sourced_id, e.person_id, e.role, e.class_id, c.sourced_id class, c.course, p.sourced_id person,
    e.active and c.live and coalesce(r.live, false) live,
    (e.begin_date is null or e.begin_date <= '2026-11-22') and (e.end_date is null or e.end_date >= '2026-11-22') today
  from enrollment e join told_class c on c.id = e.class_id join person p on p.id = e.person_id
  left join told_role r on r.person_id = e.person_id and r.role = e.role;

create table told_result as
  select r.id, r.sourced_id, r.student_id, i.class_id, i.session_id, c.sourced_id class, c.course,
    r.active and i.active and a.active and exists (select 1 from told_enrollment e
      where e.class_id = i.class_id and e.person_id = r.student_id and e.role = 'student' and e.live) live
  from result r join line_item i on i.id = r.line_item_id join academic_session a on a.id = i.session_id
  join told_class c on c.id = i.class_id;

alter table told_class add key (id), add key (course_id);
alter table told_role add key (person_id, role);
alter table told_enrollment add key (class_id), add key (person_id);
