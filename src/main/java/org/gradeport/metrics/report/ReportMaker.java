package org.gradeport.metrics.report;

import org.gradeport.metrics.Period;
import org.gradeport.metrics.ReportFigures;
import org.springframework.stereotype.Component;

/// Makes a report: its figures are read, worded and set.
@Component
class ReportMaker {

    private final ReportFigures figures;
    private final ReportWriter writer;
    private final ReportSetter setter;

    ReportMaker(ReportFigures figures, ReportWriter writer, ReportSetter setter) {
        this.figures = figures;
        this.writer = writer;
        this.setter = setter;
    }

    Report make(Period period) {
        ReportPage page = writer.page(figures.read(period));
        String name = "performance_%s_%s.pdf".formatted(period.firstDay(), period.lastDay());
        return new Report(name, page.title(), page.summary(), period, setter.set(page));
    }
}
