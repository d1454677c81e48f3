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
import org.gradeport.export.ExportListQuery;
import org.gradeport.export.ExportMoment;
import org.gradeport.export.ExportNotFoundException;
import org.gradeport.export.ExportPage;
import org.gradeport.export.ExportService;
import org.gradeport.export.MailReach;
import org.gradeport.export.MailedLinks;
import org.gradeport.export.Preview;
import org.gradeport.security.Actor;
import org.gradeport.security.Role;
import org.gradeport.table.Column;
import org.gradeport.table.ColumnType;

/// A front desk that holds its exports in memory; what is asked of it can be verified on [#service].
final class FakeExports {

    final ExportService service = mock(ExportService.class);
    final Map<Long, Export> all = new ConcurrentSkipListMap<>(Comparator.reverseOrder());
    final MailedLinks links = mock(MailedLinks.class);
    volatile Actor actor = FakePortal.TEACHER;
    volatile long rows = 29_600;
    volatile boolean mailOn = true;
    volatile Optional<String> address = Optional.of("maria@school.example");
    final MailReach mail = new MailReach() {
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
        when(service.place(anyLong())).thenReturn(3L);
        when(service.rowLimit()).thenReturn(100_000L);
        when(service.preview(any())).thenAnswer(_ -> preview());
        when(service.moments(anyLong())).thenReturn(moments());
        when(service.sameFailures(anyLong())).thenReturn(2L);
        when(service.choices(anyString(), anyString(), anyString(), anyInt()))
                .thenReturn(List.of(new Choice("s1", "North"), new Choice("s2", "South")));
        when(service.request(any(), any())).thenAnswer(_ -> put(ExportExample.export(99)));
        when(service.again(anyLong())).thenAnswer(_ -> put(ExportExample.export(98)));
        doAnswer(call -> all.remove(call.<Long>getArgument(0))).when(service).delete(anyLong());
    }

    Export put(ExportExample example) {
        Export export = example.build();
        all.put(export.id(), export);
        return export;
    }

    private Export get(long id) {
        return Optional.ofNullable(all.get(id)).filter(this::isSeen).orElseThrow(() -> new ExportNotFoundException(id));
    }

    private ExportPage list(ExportListQuery query) {
        List<Export> found = all.values().stream()
                .filter(this::isSeen)
                .filter(export -> !query.mine() || export.owner() == actor.account())
                .filter(export -> query.status().isEmpty() || query.status().contains(export.status()))
                .filter(export -> query.datasets().isEmpty()
                        || query.datasets().contains(export.request().dataset()))
                .filter(export -> query.text() == null || export.name().contains(Objects.requireNonNull(query.text())))
                .toList();
        Stream<Export> page =
                found.stream().skip((long) query.page() * query.size()).limit(query.size());
        return new ExportPage(page.toList(), query.page(), query.size(), found.size());
    }

    private boolean isSeen(Export export) {
        return !actor.is(Role.TEACHER) || export.owner() == actor.account();
    }

    private Preview preview() {
        return new Preview(
                List.of(
                        new Column("student", "Student", ColumnType.TEXT, 20),
                        new Column("score", "Score", ColumnType.INTEGER, 8)),
                rows,
                100_000,
                List.of(List.of("Ανδρέας", 17L)));
    }

    private static List<ExportMoment> moments() {
        Instant start = ExportExample.NOW;
        return List.of(
                new ExportMoment(start, "requested", "maria", null),
                new ExportMoment(start, "started", null, "node-a"),
                new ExportMoment(start, "downloaded", "maria", null));
    }
}
