package org.gradeport.export.ui;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.gradeport.dataset.Choice;
import org.gradeport.export.Export;
import org.gradeport.export.ExportCriteria;
import org.gradeport.export.ExportNotFoundException;
import org.gradeport.export.ExportPage;
import org.gradeport.export.ExportService;
import org.gradeport.export.MailAvailability;
import org.gradeport.export.TimelineEntry;
import org.gradeport.export.request.ExportPreview;
import org.gradeport.security.Actor;
import org.gradeport.security.Role;
import org.gradeport.table.Column;
import org.gradeport.table.ColumnType;
import org.gradeport.ui.PageSection;

/// A service that holds its exports in memory; the calls can be verified on [#service].
public final class FakeExports {

    public final ExportService service = mock(ExportService.class);
    public final Map<Long, Export> all = new ConcurrentSkipListMap<>(Comparator.reverseOrder());
    public volatile PageSection<Export> section = (_, _) -> Optional.empty();
    volatile Actor actor = FakePortal.TEACHER;
    public volatile long rows = 29_600;
    public volatile boolean mailOn = true;
    public volatile Optional<String> address = Optional.of("maria@school.example");
    final MailAvailability mail = new MailAvailability() {
        @Override
        public boolean isOn() {
            return mailOn;
        }

        @Override
        public Optional<String> address(long account) {
            return address;
        }
    };

    FakeExports() {
        when(service.list(any())).thenAnswer(call -> list(call.getArgument(0)));
        when(service.get(anyLong())).thenAnswer(call -> get(call.getArgument(0)));
        when(service.rowLimit()).thenReturn(100_000L);
        when(service.preview(any())).thenAnswer(_ -> preview());
        when(service.timeline(anyLong())).thenReturn(timeline());
        when(service.countEarlierFailures(anyLong())).thenReturn(2L);
        when(service.choices(anyString(), anyString(), anyString(), anyInt()))
                .thenReturn(List.of(new Choice("s1", "North"), new Choice("s2", "South")));
        when(service.request(any(), any())).thenAnswer(_ -> put(ExportExample.export(99)));
        when(service.repeat(anyLong())).thenAnswer(_ -> put(ExportExample.export(98)));
        doAnswer(call -> all.remove(call.<Long>getArgument(0))).when(service).delete(anyLong());
    }

    public Export put(ExportExample example) {
        Export export = example.build();
        all.put(export.id(), export);
        return export;
    }

    private Export get(long id) {
        return Optional.ofNullable(all.get(id)).filter(this::isSeen).orElseThrow(() -> new ExportNotFoundException(id));
    }

    private ExportPage list(ExportCriteria exportCriteria) {
        List<Export> found = all.values().stream()
                .filter(this::isSeen)
                .filter(export -> !exportCriteria.mine() || export.owner() == actor.account())
                .filter(export -> exportCriteria.status().isEmpty()
                        || exportCriteria.status().contains(export.status()))
                .filter(export -> exportCriteria.datasets().isEmpty()
                        || exportCriteria.datasets().contains(export.request().dataset()))
                .filter(export -> exportCriteria.text() == null
                        || export.name().contains(Objects.requireNonNull(exportCriteria.text())))
                .toList();
        Stream<Export> page = found.stream()
                .skip((long) exportCriteria.page() * exportCriteria.size())
                .limit(exportCriteria.size());
        return new ExportPage(page.toList(), exportCriteria.page(), exportCriteria.size(), found.size());
    }

    private boolean isSeen(Export export) {
        return !actor.is(Role.TEACHER) || export.owner() == actor.account();
    }

    private ExportPreview preview() {
        return new ExportPreview(
                List.of(
                        new Column("student", "Student", ColumnType.TEXT, 20),
                        new Column("score", "Score", ColumnType.INTEGER, 8)),
                rows,
                100_000,
                List.of(List.of("Ανδρέας", 17L)));
    }

    private static List<TimelineEntry> timeline() {
        Instant start = ExportExample.NOW;
        return List.of(
                new TimelineEntry(start, "requested", "maria", null),
                new TimelineEntry(start, "started", null, "node-a"),
                new TimelineEntry(start, "downloaded", "maria", null));
    }
}
