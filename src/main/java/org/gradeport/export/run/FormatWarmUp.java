package org.gradeport.export.run;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gradeport.base.PortalProperties;
import org.gradeport.format.Document;
import org.gradeport.format.ExportFormat;
import org.gradeport.format.FormatWriter;
import org.gradeport.format.Formats;
import org.gradeport.table.Column;
import org.gradeport.table.ColumnType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Writes a few rows in each format after the start, so that the classes are loaded and compiled before the first
/// export.
@Component
public record FormatWarmUp(Formats formats, PortalProperties portal, ExportProperties properties, Clock clock) {

    private static final Logger log = LoggerFactory.getLogger(FormatWarmUp.class);
    private static final int ROWS = 2_000;
    private static final Instant MOMENT = Instant.parse("2026-01-02T03:04:05Z");

    /// A platform thread, because a virtual thread would block the carrier threads of requests.
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (properties.warmUp()) {
            Thread.ofPlatform().name("export-warm-up").daemon().start(this::run);
        }
    }

    public void run() {
        formats.all().forEach(this::write);
    }

    private void write(ExportFormat format) {
        List<Column> columns = Arrays.stream(ColumnType.values())
                .map(type -> new Column(type.name(), type.name(), type, 20))
                .toList();
        Document document = new Document(
                "Warm-up", portal.name(), "", clock.instant(), portal.zone(), columns, List.of(), Map.of());
        try (FormatWriter writer = format.open(OutputStream.nullOutputStream(), document)) {
            for (int row = 0; row < ROWS; row++) {
                long number = row;
                writer.accept(column -> value(columns.get(column).type(), number));
            }
            writer.finish();
        } catch (IOException | RuntimeException e) {
            log.warn("The format {} could not be warmed up", format.name(), e);
        }
    }

    private static Object value(ColumnType type, long number) {
        return switch (type) {
            case TEXT -> "Αθηνά \"Nina\" Łukasz, " + number;
            case IDENTIFIER -> "00" + number;
            case INTEGER -> number;
            case DECIMAL -> BigDecimal.valueOf(number, 2);
            case DATE -> LocalDate.EPOCH.plusDays(number);
            case DATE_TIME -> MOMENT.plusSeconds(number);
            case BOOLEAN -> number % 2 == 0;
        };
    }
}
