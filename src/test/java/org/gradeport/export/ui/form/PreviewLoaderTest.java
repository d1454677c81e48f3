package org.gradeport.export.ui.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledFuture;
import org.gradeport.dataset.Selection;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.ExportService;
import org.gradeport.export.request.ExportPreview;
import org.gradeport.ui.BackgroundExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PreviewLoaderTest {

    private static final ExportRequest FIRST = request("students");
    private static final ExportRequest LAST = request("grades");

    private final ExportService service = mock();
    private final BackgroundExecutor backgroundExecutor = mock();
    private final UI page = mock();
    private final List<Runnable> waiting = new ArrayList<>();
    private final List<ScheduledFuture<?>> calledOff = new ArrayList<>();
    private final List<Object> answers = new ArrayList<>();
    private final PreviewLoader loader = new PreviewLoader(service, backgroundExecutor, answers::add, answers::add);

    @BeforeEach
    void the_page_is_open() {
        doAnswer(call -> {
                    waiting.add(call.getArgument(1));
                    ScheduledFuture<?> future = mock();
                    when(future.cancel(false)).thenAnswer(_ -> calledOff.add(future));
                    return future;
                })
                .when(backgroundExecutor)
                .after(any(), any());
        when(page.isAttached()).thenReturn(true);
        when(page.access(any())).thenAnswer(call -> {
            call.<Command>getArgument(0).execute();
            return new FutureTask<>(() -> null);
        });
        when(service.preview(FIRST)).thenReturn(rows(1));
        when(service.preview(LAST)).thenReturn(rows(2));
    }

    @Test
    void a_change_within_the_pause_replaces_the_one_before() {
        loader.load(page, FIRST);
        loader.load(page, LAST);
        assertThat(calledOff).hasSize(1);
    }

    @Test
    void only_the_last_of_several_changes_is_shown() {
        loader.load(page, FIRST);
        loader.load(page, LAST);
        waiting.reversed().forEach(Runnable::run);
        assertThat(answers).containsExactly(rows(2));
    }

    @Test
    void nothing_is_shown_after_a_stop() {
        loader.load(page, FIRST);
        loader.stop();
        waiting.forEach(Runnable::run);
        assertThat(answers).isEmpty();
    }

    @Test
    void a_refusal_is_shown() {
        RuntimeException refusal = new IllegalArgumentException("no");
        when(service.preview(LAST)).thenThrow(refusal);
        loader.load(page, LAST);
        waiting.forEach(Runnable::run);
        assertThat(answers).containsExactly(refusal);
    }

    private static ExportRequest request(String dataset) {
        return new ExportRequest(dataset, "csv", Selection.ALL, Map.of(), null);
    }

    private static ExportPreview rows(long total) {
        return new ExportPreview(List.of(), total, 100, List.of());
    }
}
