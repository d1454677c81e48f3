package org.gradeport.metrics.report;

import org.gradeport.metrics.Period;
import org.gradeport.metrics.Report;
import org.springframework.stereotype.Component;

/// Makes a report: its figures are read, worded and set.
@Component
public class ReportGenerator {

    private final ReportQuery reportQuery;
    private final ReportPageBuilder reportPageBuilder;
    private final ReportRenderer reportRenderer;

    ReportGenerator(ReportQuery reportQuery, ReportPageBuilder reportPageBuilder, ReportRenderer reportRenderer) {
        this.reportQuery = reportQuery;
        this.reportPageBuilder = reportPageBuilder;
        this.reportRenderer = reportRenderer;
    }

    public Report generate(Period period) {
        ReportPage page = reportPageBuilder.page(reportQuery.read(period));
        String name = "performance_%s_%s.pdf".formatted(period.firstDay(), period.lastDay());
        return new Report(name, page.title(), page.summary(), period, reportRenderer.render(page));
    }
}
