package org.gradeport.api.graphql;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.vaadin.flow.component.html.Pre;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.gradeport.security.Role;
import org.gradeport.testing.BrowserlessPortal;
import org.gradeport.testing.Locate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/// Four queries wait for a locked table.
class QueryConcurrencyTest extends GraphQlFixture {

    private static final String SENTENCE = "On this node 4 queries of GraphQL run";

    @Autowired
    GraphQlQueries queries;

    @Autowired
    ApplicationContext beans;

    @Test
    void a_fifth_query_is_refused_by_the_door_and_on_the_page_and_taken_after_them() throws Exception {
        String token = token(Role.ADMIN);
        try (Connection other = dataSource.getConnection();
                Statement lock = other.createStatement()) {
            accounts.signIn(Role.ADMIN);
            lock.execute("lock tables category write");
            List<CompletableFuture<Map<String, @Nullable Object>>> running = fourQueries();
            send(token, "{\"query\":\"{exports{total}}\"}")
                    .andExpect(status().isServiceUnavailable())
                    .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                    .andExpect(header().string(HttpHeaders.RETRY_AFTER, "5"))
                    .andExpect(jsonPath("$.detail").value(startsWith(SENTENCE)))
                    .andExpect(jsonPath("$.hint").isNotEmpty());
            accounts.signIn(Role.ADMIN);
            BrowserlessPortal.open(beans);
            assertThat(answerOfThePage()).startsWith(SENTENCE);
            lock.execute("unlock tables");
            running.forEach(query -> assertThat(query.join()).containsOnlyKeys("data"));
            assertThat(answerOfThePage()).contains("\"total\"");
        } finally {
            BrowserlessPortal.close();
        }
    }

    private List<CompletableFuture<Map<String, @Nullable Object>>> fourQueries() {
        Authentication admin = SecurityContextHolder.getContext().getAuthentication();
        List<CompletableFuture<Map<String, @Nullable Object>>> running = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
            running.add(CompletableFuture.supplyAsync(() -> runAs(admin), Thread::startVirtualThread));
        }
        Awaitility.await().atMost(Duration.ofSeconds(8)).until(() -> waiting() == 4);
        return running;
    }

    private Map<String, @Nullable Object> runAs(@Nullable Authentication caller) {
        SecurityContextHolder.getContext().setAuthentication(caller);
        return queries.run("{grades{items{id}}}", null, Map.of());
    }

    private long waiting() {
        return database.sql(
                        "select count(*) from information_schema.processlist where state = 'Waiting for table metadata lock'")
                .query(Long.class)
                .single();
    }

    private static String answerOfThePage() {
        BrowserlessPortal.navigate("graphql-ui");
        Locate.press("Run");
        return _get(Pre.class).getText();
    }
}
