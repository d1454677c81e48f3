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

/// Exports a million grades from the database to the storage, and measures the heap meanwhile.
@PortalTest
@TestPropertySource(properties = "EXPORT_MAX_RECORDS=1000000")
@TestInstance(Lifecycle.PER_CLASS)
class LargeExportTest {

    private static final int ROWS = 1_000_000;
    private static final int STEP = 200_000;

    /// What an export needs for any number of rows; a million rows need several times as much if one value of each
    /// is kept.
    private static final long MOST_BYTES = 12_000_000;

    /// The bytes of the heap by the number of rows written.
    private static final Map<Integer, Long> HEAP_BYTES = new ConcurrentSkipListMap<>();

    @TestConfiguration
    static class Measuring {

        @Bean
        static BeanPostProcessor measured() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof ExportFormat ? measured(bean) : bean;
                }
            };
        }

        private static Object measured(Object format) {
            ProxyFactory proxy = new ProxyFactory(format);
            proxy.addAdvice((MethodInterceptor) call -> {
                Object result = call.proceed();
                return result instanceof FormatWriter writer ? new MeasuredWriter(writer) : result;
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
    void the_grades_are_deleted() {
        database.sql("truncate result").update();
    }

    @BeforeEach
    void an_administrator_signs_in() {
        accounts.signIn(Role.ADMIN);
    }

    @Test
    void csv_needs_no_more_memory_for_a_million_rows_than_for_a_few() {
        assertThat(growth("csv")).isLessThan(MOST_BYTES);
    }

    @Test
    void excel_needs_no_more_memory_for_a_million_rows_than_for_a_few() {
        assertThat(growth("excel")).isLessThan(MOST_BYTES);
    }

    @Test
    void rows_that_are_kept_in_memory_are_detected() throws IOException {
        Selection ids = new Selection(List.of(new Selection.Pick("result_id", null)), Map.of(), List.of());
        List<@Nullable Object> kept = new ArrayList<>();
        long before = LiveHeap.bytes();
        datasets.get("grades").read(ids, new Scope.Everything(), ROWS, row -> kept.add(row.value(0)));
        assertThat(LiveHeap.bytes() - before).isGreaterThan(3 * MOST_BYTES);
        assertThat(kept).hasSize(ROWS);
    }

    /// The largest growth of the heap in bytes while a file is written.
    private long growth(String format) {
        HEAP_BYTES.clear();
        long before = LiveHeap.bytes();
        Export ready = testExports.ended(
                exports.request(new ExportRequest("grades", format, Selection.ALL, Map.of(), null), null));
        assertThat(Objects.requireNonNull(ready.file()).rows()).isEqualTo(ROWS);
        assertThat(HEAP_BYTES).hasSize(ROWS / STEP);
        return HEAP_BYTES.values().stream()
                .mapToLong(bytes -> bytes - before)
                .max()
                .orElseThrow();
    }

    /// Measures the heap while rows are written.
    private static final class MeasuredWriter implements FormatWriter {

        private final FormatWriter real;
        private int rows;

        MeasuredWriter(FormatWriter real) {
            this.real = real;
        }

        @Override
        public void accept(Row row) throws IOException {
            real.accept(row);
            rows++;
            if (rows % STEP == 0) {
                HEAP_BYTES.put(rows, LiveHeap.bytes());
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
