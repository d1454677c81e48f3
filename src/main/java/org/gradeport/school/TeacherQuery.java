package org.gradeport.school;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gradeport.base.PortalProperties;
import org.gradeport.database.LikePattern;
import org.gradeport.database.RecordMapper;
import org.gradeport.security.Teacher;
import org.gradeport.security.TeacherDirectory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TeacherQuery implements TeacherDirectory {

    private static final String TEACHER = """
            select p.sourced_id, coalesce(p.email, p.username) detail,
              concat(coalesce(p.preferred_given_name, p.given_name), ' ',
                coalesce(p.preferred_family_name, p.family_name)) name
            from person p
            """;

    private final JdbcClient database;
    private final Clock clock;

    TeacherQuery(JdbcClient database, Clock clock, PortalProperties portal) {
        this.database = database;
        this.clock = clock.withZone(portal.zone());
    }

    @Override
    public List<Teacher> search(String text, int offset, int limit) {
        return database.sql(TEACHER + """
                where p.active and %s
                  and concat_ws(' ', p.given_name, p.family_name, p.given_name, p.preferred_given_name,
                    p.preferred_family_name, p.preferred_given_name, p.username, p.email, p.identifier) like :text
                order by coalesce(p.preferred_family_name, p.family_name),
                  coalesce(p.preferred_given_name, p.given_name), p.id limit :limit offset :offset
                """.formatted(RecordSql.isTeacher("p.id")))
                .param("today", LocalDate.now(clock))
                .param("text", LikePattern.containsWords(text))
                .param("limit", limit)
                .param("offset", offset)
                .query(new RecordMapper<>(Teacher.class))
                .list();
    }

    @Override
    public Optional<Teacher> find(String sourcedId) {
        return database.sql(TEACHER + " where p.sourced_id = ?")
                .param(sourcedId)
                .query(new RecordMapper<>(Teacher.class))
                .optional();
    }

    /// The collation of the table takes accented letters for plain ones and ignores blanks at the end, so bytes are
    /// compared.
    @Override
    public List<Teacher> match(TeacherDirectory.Key key, String value) {
        String field = switch (key) {
            case EMAIL -> "lower(p.email)";
            case IDENTIFIER -> "p.identifier";
            case SOURCED_ID -> "convert(p.sourced_id using utf8mb4)";
        };
        return database.sql(TEACHER + """
                where p.active and %s and %s collate utf8mb4_nopad_bin = :value
                """.formatted(RecordSql.isTeacher("p.id"), field))
                .param("today", LocalDate.now(clock))
                .param("value", value)
                .query(new RecordMapper<>(Teacher.class))
                .list();
    }

    @Override
    public Map<String, String> names(Collection<String> sourcedIds) {
        return sourcedIds.isEmpty()
                ? Map.of()
                : database
                        .sql(TEACHER + " where p.sourced_id in (:ids)")
                        .param("ids", sourcedIds)
                        .query(new RecordMapper<>(Teacher.class))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Teacher::sourcedId, Teacher::name));
    }
}
