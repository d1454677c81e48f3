-- Roles are looked up by person. No index begins with the role alone: a third of all rows have the same one, and while
-- the statistics of the table are out of date the optimizer would read those rows once for each person.
alter table person_role
  add key person_role_person_role (person_id, role, active, org_id),
  drop key person_role_role,
  drop key person_role_person;
