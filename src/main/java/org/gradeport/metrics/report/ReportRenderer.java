package org.gradeport.metrics.report;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.xhtmlrenderer.pdf.ITextRenderer;

/// Sets a report as PDF: Thymeleaf fills `report.xhtml`, Flying Saucer sets it. Charts are boxes of the page, so they
/// are drawn as vectors.
@Component
class ReportRenderer {

    private final TemplateEngine templates = new TemplateEngine();

    ReportRenderer() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(ReportRenderer.class.getClassLoader());
        resolver.setPrefix("org/gradeport/metrics/report/");
        resolver.setSuffix(".xhtml");
        resolver.setTemplateMode(TemplateMode.XML);
        resolver.setCharacterEncoding("UTF-8");
        templates.setTemplateResolver(resolver);
    }

    byte[] render(ReportPage page) {
        ReportFonts faces = new ReportFonts();
        Context values = new Context(Locale.ROOT, Map.of("page", page, "faces", faces));
        ITextRenderer renderer = new ITextRenderer();
        faces.register(renderer.getFontResolver());
        renderer.setDocumentFromString(templates.process("report", values));
        renderer.layout();
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        renderer.createPDF(pdf);
        return pdf.toByteArray();
    }
}
