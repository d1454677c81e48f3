package org.gradeport.api.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.gradeport.api.ApiTestBase;
import org.gradeport.security.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A client that repeats a request with the same `Idempotency-Key` gets the existing export.
class SentTwiceTest extends ApiTestBase {

    @Autowired
    JdbcClient database;

    private final String key = UUID.randomUUID().toString();
    private String token = "";

    @BeforeEach
    void a_client_has_a_token() {
        token = token(Role.ADMIN);
    }

    @Test
    void twice_gives_one_export() throws Exception {
        assertOne(List.of(send(), send()));
    }

    @Test
    void again_after_its_end_gives_the_same_one() throws Exception {
        long id = send();
        awaitReady(id);
        assertOne(List.of(id, send()));
    }

    @RepeatedTest(20)
    void twice_at_the_same_time_gives_one_export() throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<Long> sender = () -> {
            start.await();
            return send();
        };
        try (ExecutorService senders = Executors.newFixedThreadPool(2)) {
            List<Future<Long>> answers = senders.invokeAll(Collections.nCopies(2, sender));
            assertOne(List.of(answers.getFirst().get(), answers.getLast().get()));
        }
    }

    private long send() throws Exception {
        return JsonPath.<Integer>read(
                body(as(
                                token,
                                json(
                                                post(ExportsController.PATH),
                                                "{\"export_type\":\"courses\",\"export_format\":\"csv\"}")
                                        .header("Idempotency-Key", key))
                        .andExpect(status().isAccepted())),
                "$.id");
    }

    private void assertOne(List<Long> answers) throws Exception {
        long id = answers.getFirst();
        assertThat(answers).containsOnly(id);
        awaitReady(id);
        assertThat(count("select count(*) from idempotency_key where name = ? and object is not null", key))
                .isOne();
        assertThat(count("select count(*) from run_metric where export_id = ?", id))
                .isOne();
    }

    private void awaitReady(long id) {
        Awaitility.await()
                .until(() -> JsonPath.read(body(as(token, get(ExportsController.PATH + "/{id}", id))), "$.status")
                        .equals("ready"));
    }

    private long count(String query, Object value) {
        return database.sql(query).param(value).query(Long.class).single();
    }
}
