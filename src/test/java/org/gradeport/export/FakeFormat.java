package org.gradeport.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.gradeport.format.Document;
import org.gradeport.format.ExportFormat;
import org.gradeport.format.FormatOption;
import org.gradeport.format.FormatWriter;
import org.gradeport.format.Warning;
import org.gradeport.table.Row;
import org.jspecify.annotations.Nullable;

/// Lines of text; its option `ends` sets how a file ends.
class FakeFormat implements ExportFormat {

    final AtomicReference<@Nullable Document> document = new AtomicReference<>();

    @Override
    public String name() {
        return "plain";
    }

    @Override
    public String label() {
        return "Plain text";
    }

    @Override
    public String extension() {
        return "txt";
    }

    @Override
    public String mediaType() {
        return "text/plain;charset=UTF-8";
    }

    @Override
    public List<FormatOption> options() {
        return List.of(new FormatOption(
                "ends",
                "Ends",
                List.of(
                        new FormatOption.Value("well", "well"),
                        new FormatOption.Value("warning", "with a warning"),
                        new FormatOption.Value("badly", "badly"))));
    }

    @Override
    public FormatWriter open(OutputStream out, Document about) throws IOException {
        document.set(about);
        return new Lines(out, about.options().getOrDefault("ends", "well"));
    }

    private record Lines(OutputStream out, String end) implements FormatWriter {

        @Override
        public void accept(Row row) throws IOException {
            out.write("%s,%s\n".formatted(row.value(0), row.value(1)).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public List<Warning> finish() {
            return switch (end) {
                case "warning" -> List.of(new Warning("cell_cut", "1 cell was cut.", 1));
                case "badly" -> throw new IllegalStateException("Cannot write the end");
                default -> List.of();
            };
        }

        @Override
        public void close() {}
    }
}
