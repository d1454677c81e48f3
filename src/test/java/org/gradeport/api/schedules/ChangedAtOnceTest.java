package org.gradeport.api.schedules;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;

/// Two clients change different fields of a schedule at the same moment.
class ChangedAtOnceTest extends SchedulesApiFixture {

    @RepeatedTest(10)
    void both_changes_hold() throws Exception {
        int id = made("");
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService clients = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> changes = clients.invokeAll(
                    List.of(change(id, start, "{\"time\":\"05:00\"}"), change(id, start, "{\"name\":\"Renamed\"}")));
            for (Future<Integer> change : changes) {
                change.get();
            }
        }
        as(admin, get(ONE, id))
                .andExpect(jsonPath("$.name").value("Renamed"))
                .andExpect(jsonPath("$.time").value("05:00"));
    }

    private Callable<Integer> change(int id, CyclicBarrier start, String body) {
        return () -> {
            start.await();
            return as(admin, json(patch(ONE, id), body))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getStatus();
        };
    }
}
