package org.gradeport.metrics.report;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.gradeport.base.Templates;
import org.gradeport.metrics.AttentionSummary;
import org.gradeport.metrics.MetricsOffException;
import org.gradeport.metrics.MetricsProperties;
import org.gradeport.metrics.Period;
import org.gradeport.metrics.Report;
import org.gradeport.metrics.RunCriteria;
import org.gradeport.metrics.SlowRun;
import org.gradeport.metrics.Statistics;
import org.gradeport.metrics.statistics.SlowRunsQuery;
import org.gradeport.metrics.statistics.StatisticsQuery;
import org.springframework.stereotype.Component;
import org.thymeleaf.templatemode.TemplateMode;
import org.xhtmlrenderer.pdf.ITextRenderer;

/// Makes a report: reads its content, lays it out and writes the PDF. Checks no rights.
@Component
public class ReportGenerator {

    /// @param slowest the ten runs that took longest
    /// @param concerns the open concerns
    record Content(Statistics statistics, List<SlowRun> slowest, List<AttentionSummary.Item> concerns) {}

    private static final int SLOWEST = 10;

    private final StatisticsQuery statisticsQuery;
    private final SlowRunsQuery slowRunsQuery;
    private final AttentionSummary attention;
    private final MetricsProperties properties;
    private final ReportPageBuilder pageBuilder;
    private final Templates templates = new Templates("org/gradeport/metrics/report/", ".xhtml", TemplateMode.XML);

    ReportGenerator(
            StatisticsQuery statisticsQuery,
            SlowRunsQuery slowRunsQuery,
            AttentionSummary attention,
            MetricsProperties properties,
            ReportPageBuilder pageBuilder) {
        this.statisticsQuery = statisticsQuery;
        this.slowRunsQuery = slowRunsQuery;
        this.attention = attention;
        this.properties = properties;
        this.pageBuilder = pageBuilder;
    }

    /// The report of a period; a `MetricsOffException` while nothing is measured.
    public Report generate(Period period) {
        if (!properties.enabled()) {
            throw new MetricsOffException();
        }
        ReportPage page = pageBuilder.page(new Content(
                statisticsQuery.statistics(period, RunCriteria.ALL),
                slowRunsQuery.find(period, RunCriteria.ALL, SLOWEST),
                attention.read().open()));
        String name = "performance_%s_%s.pdf".formatted(period.firstDay(), period.lastDay());
        return new Report(name, page.title(), page.summary(), period, pdf(page));
    }

    /// Thymeleaf fills `report.xhtml`, Flying Saucer writes it as PDF. Charts are boxes of the page, drawn as vectors.
    private byte[] pdf(ReportPage page) {
        ReportFonts fonts = new ReportFonts();
        ITextRenderer renderer = new ITextRenderer();
        fonts.register(renderer.getFontResolver());
        // It knows no isolates and would draw them.
        renderer.setDocumentFromString(
                templates.fill("report", Map.of("page", page, "faces", fonts)).replaceAll("[\\u2068\\u2069]", ""));
        renderer.layout();
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        renderer.createPDF(pdf);
        return pdf.toByteArray();
    }
}
