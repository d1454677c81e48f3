package org.gradeport.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import javax.sql.DataSource;
import org.aopalliance.intercept.MethodInterceptor;
import org.gradeport.dataset.Datasets;
import org.gradeport.dataset.Scope;
import org.gradeport.dataset.Selection;
import org.gradeport.format.ExportFormat;
import org.gradeport.format.FormatWriter;
import org.gradeport.format.Warning;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.table.Row;
import org.gradeport.testing.LiveHeap;
import org.gradeport.testing.PortalTest;
import org.gradeport.testing.TestExports;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.test.context.TestPropertySource;

/// A million grades go from the database through the portal into its store, and the heap is weighed on the way.
@PortalTest
@TestPropertySource(properties = "EXPORT_MAX_RECORDS=1000000")
@TestInstance(Lifecycle.PER_CLASS)
class LargeExportTest {

    private static final int ROWS = 1_000_000;
    private static final int STEP = 200_000;

    /// What an export needs however many rows it has; a million rows need several times as much if only one value of
    /// each is kept.
    private static final long MOST_BYTES = 12_000_000;

    /// The heap, as it was when so many rows were written.
    private static final Map<Integer, Long> WEIGHTS = new ConcurrentSkipListMap<>();

    @TestConfiguration
    static class Weighing {

        @Bean
        static BeanPostProcessor weighed() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof ExportFormat ? weighed(bean) : bean;
                }
            };
        }

        private static Object weighed(Object format) {
            ProxyFactory proxy = new ProxyFactory(format);
            proxy.addAdvice((MethodInterceptor) call -> {
                Object result = call.proceed();
                return result instanceof FormatWriter writer ? new WeighedWriter(writer) : result;
            });
            return proxy.getProxy();
        }
    }

    @Autowired
    DataSource pool;

    @Autowired
    JdbcClient database;

    @Autowired
    Datasets datasets;

    @Autowired
    ExportService exports;

    @Autowired
    TestExports testExports;

    @Autowired
    TestAccounts accounts;

    @BeforeAll
    void a_student_has_a_million_grades() {
        ResourceDatabasePopulator small =
                new ResourceDatabasePopulator(new ClassPathResource("dataset/small-school.sql"));
        small.setSqlScriptEncoding("UTF-8");
        small.execute(pool);
        database.sql("delete from result").update();
        database.sql("""
                        insert into result (id, sourced_id, active, changed_at, line_item_id, student_id, status, score,
                          score_date, comment)
                        select seq, concat('result-', lpad(seq, 8, '0')), true, now(), 1, 11, 'fully graded', mod(seq, 100),
                          '2026-10-05', concat('Comment ', seq)
                        from seq_1_to_%d
                        """.formatted(ROWS)).update();
    }

    @AfterAll
    void the_disk_has_room_again() {
        database.sql("truncate result").update();
    }

    @BeforeEach
    void an_administrator_signs_in() {
        accounts.signIn(Role.ADMIN);
    }

    @Test
    void csv_takes_no_more_memory_for_a_million_rows_than_for_a_few() {
        assertThat(growth("csv")).isLessThan(MOST_BYTES);
    }

    @Test
    void excel_takes_no_more_memory_for_a_million_rows_than_for_a_few() {
        assertThat(growth("excel")).isLessThan(MOST_BYTES);
    }

    @Test
    void rows_that_are_kept_are_noticed() throws IOException {
        Selection ids = new Selection(List.of(new Selection.Pick("result_id", null)), Map.of(), List.of());
        List<@Nullable Object> kept = new ArrayList<>();
        long before = LiveHeap.bytes();
        datasets.get("grades").read(ids, new Scope.Everything(), ROWS, row -> kept.add(row.value(0)));
        assertThat(LiveHeap.bytes() - before).isGreaterThan(3 * MOST_BYTES);
        assertThat(kept).hasSize(ROWS);
    }

    /// How many bytes more than before the heap holds at most while a file is written.
    private long growth(String format) {
        WEIGHTS.clear();
        long before = LiveHeap.bytes();
        Export ready = testExports.ended(
                exports.request(new ExportRequest("grades", format, Selection.ALL, Map.of(), null), null));
        assertThat(Objects.requireNonNull(ready.file()).rows()).isEqualTo(ROWS);
        assertThat(WEIGHTS).hasSize(ROWS / STEP);
        return WEIGHTS.values().stream()
                .mapToLong(weight -> weight - before)
                .max()
                .orElseThrow();
    }

    /// Weighs the heap as rows pass.
    private static final class WeighedWriter implements FormatWriter {

        private final FormatWriter real;
        private int rows;

        WeighedWriter(FormatWriter real) {
            this.real = real;
        }

        @Override
        public void accept(Row row) throws IOException {
            real.accept(row);
            rows++;
            if (rows % STEP == 0) {
                WEIGHTS.put(rows, LiveHeap.bytes());
            }
        }

        @Override
        public List<Warning> finish() throws IOException {
            return real.finish();
        }

        @Override
        public void close() throws IOException {
            real.close();
        }
    }
}
