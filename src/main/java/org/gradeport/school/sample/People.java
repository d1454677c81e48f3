package org.gradeport.school.sample;

import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/// Writes people and their role at their school, each under a made-up name.
final class People implements AutoCloseable {

    private static final String[] COLUMNS = {
        "enabled",
        "username",
        "identifier",
        "email",
        "phone",
        "grades",
        "primary_org_id",
        "birth_date",
        "given_name",
        "middle_name",
        "family_name",
        "preferred_given_name",
        "sex"
    };

    private final Names names = new Names(41);
    private final Table people;
    private final Table roles;

    People(JdbcTemplate database) {
        people = Table.ofRecords(database, "person", COLUMNS);
        roles = Table.ofRecords(database, "person_role", "person_id", "org_id", "role", "role_type", "begin_date");
    }

    long add(Person person, String role) {
        Name name = names.next();
        long school = person.school().id();
        long id = people.addMarked(
                person.sourcedId(),
                person.active(),
                person.active(),
                person.username(),
                person.identifier(),
                person.email(),
                person.phone(),
                person.grades(),
                school,
                person.birth(),
                name.given(),
                name.middle(),
                name.family(),
                name.otherThanGiven(),
                name.sex());
        String sourcedId = "%s-role".formatted(person.sourcedId());
        roles.addMarked(sourcedId, person.active(), id, school, role, "primary", Calendar.FIRST_DAY);
        return id;
    }

    @Override
    public void close() {
        Stream.of(people, roles).forEach(Table::close);
    }
}
