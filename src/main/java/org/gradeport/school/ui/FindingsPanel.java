package org.gradeport.school.ui;

import static org.gradeport.ui.Styled.styled;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gradeport.base.QuantityFormatter;
import org.gradeport.base.SpreadsheetCsv;
import org.gradeport.school.Finding;
import org.gradeport.school.ImportReport;
import org.gradeport.ui.EmptyState;

/// The findings of a check, with a filter and a download.
final class FindingsPanel extends Div {

    private final QuantityFormatter quantityFormatter;
    private final ImportReport report;
    private final FindingsFilter filter;
    private final FindingsGrid grid;
    private final Span shown = styled(new Span(), "tiny", "grow");
    private final EmptyState none;

    FindingsPanel(ImportJob job, ImportReport report, QuantityFormatter quantityFormatter, QueryParameters address) {
        this.quantityFormatter = quantityFormatter;
        this.report = report;
        filter = new FindingsFilter(report.findings());
        grid = new FindingsGrid(quantityFormatter);
        none = filter.nothingFound(getTranslation("school.findings.no-match"));
        shown.getElement().setAttribute("aria-live", "polite");
        filter.add(shown, download(job.fileName()));
        addClassName("findings");
        add(filter, grid, none);
        show(address);
    }

    /// Shows the findings that the address asks for.
    void show(QueryParameters address) {
        filter.read(address);
        List<Finding> matches =
                report.findings().stream().filter(filter::passes).toList();
        grid.show(matches);
        none.setVisible(matches.isEmpty());
        shown.setText(getTranslation(
                "school.findings.shown",
                quantityFormatter.count(matches.size()),
                quantityFormatter.count(report.findings().size())));
    }

    private Anchor download(String fileName) {
        byte[] csv = csv(report.findings());
        String name = fileName.replaceFirst("(?i)\\.zip$", "") + "-findings.csv";
        DownloadHandler handler = DownloadHandler.fromInputStream(
                _ -> new DownloadResponse(new ByteArrayInputStream(csv), name, "text/csv;charset=UTF-8", csv.length));
        return styled(new Anchor(handler, AttachmentType.DOWNLOAD, getTranslation("school.findings.download")), "link");
    }

    private static byte[] csv(List<Finding> findings) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            SpreadsheetCsv csv = new SpreadsheetCsv(file);
            csv.write("severity", "file", "row", "field", "code", "message", "count", "rows");
            for (Finding finding : findings) {
                csv.write(
                        finding.severity().name().toLowerCase(Locale.ROOT),
                        finding.file(),
                        finding.row() == 0 ? "" : Long.toString(finding.row()),
                        finding.field(),
                        finding.code(),
                        finding.message(),
                        Long.toString(finding.count()),
                        finding.rows().stream().map(String::valueOf).collect(Collectors.joining(" ")));
            }
            csv.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
