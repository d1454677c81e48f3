package org.gradeport.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.gradeport.base.PortalProperties;
import org.gradeport.dataset.Scope;
import org.gradeport.dataset.sql.Belief;
import org.gradeport.dataset.sql.LargeSchool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What GraphQL reads of a school, whatever the optimizer believes of the tables.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordCostTest {

    private static final List<Scope> SCOPES = List.of(new Scope.Everything(), new Scope.ClassesOf("P1"));
    private static final List<Long> OWNERS =
            LongStream.rangeClosed(1, 100).boxed().toList();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T09:30:00Z"), ZoneOffset.UTC);
    private static final PortalProperties PORTAL =
            new PortalProperties(Path.of("target"), URI.create("http://localhost"), "Gradeport", ZoneId.of("UTC"));

    private final LargeSchool school = new LargeSchool();
    private final RecordQuery query = new RecordQuery(JdbcClient.create(school.pool()), CLOCK, PORTAL);
    private final Map<String, Long> costs = new LinkedHashMap<>();

    @AfterAll
    void close() {
        school.close();
    }

    @ParameterizedTest
    @EnumSource
    void no_page_and_no_list_costs_more_than_linear_time(Belief belief) {
        school.believe(belief);
        for (Scope scope : SCOPES) {
            for (RecordKind kind : RecordKind.values()) {
                cost("the page of %s for %s", kind, scope, () -> query.rows(kind, scope, List.of(), true, 0, 100));
                cost("the number of %s for %s", kind, scope, () -> query.count(kind, scope, List.of()));
                cost("%s by key for %s", kind, scope, () -> query.find(kind, scope, OWNERS));
            }
            for (RecordList list : RecordList.values()) {
                cost("%s for %s", list, scope, () -> query.lists(list, scope, OWNERS, true, 0, 100));
            }
        }
        costs.values().removeIf(cost -> cost < LargeSchool.LINEAR);
        assertThat(costs).isEmpty();
    }

    private void cost(String what, Enum<?> of, Scope scope, Runnable read) {
        costs.put(what.formatted(of, scope), school.reads(read));
    }
}
