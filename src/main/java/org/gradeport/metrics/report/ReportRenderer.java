package org.gradeport.metrics.report;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import org.gradeport.base.Templates;
import org.springframework.stereotype.Component;
import org.thymeleaf.templatemode.TemplateMode;
import org.xhtmlrenderer.pdf.ITextRenderer;

/// Sets a report as PDF: Thymeleaf fills `report.xhtml`, Flying Saucer sets it. Charts are boxes of the page, so they
/// are drawn as vectors.
@Component
class ReportRenderer {

    private final Templates templates = new Templates("org/gradeport/metrics/report/", ".xhtml", TemplateMode.XML);

    byte[] render(ReportPage page) {
        ReportFonts faces = new ReportFonts();
        ITextRenderer renderer = new ITextRenderer();
        faces.register(renderer.getFontResolver());
        renderer.setDocumentFromString(templates.fill("report", Map.of("page", page, "faces", faces)));
        renderer.layout();
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        renderer.createPDF(pdf);
        return pdf.toByteArray();
    }
}
