package org.gradeport.format.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gradeport.format.Document;
import org.openpdf.text.pdf.PdfReader;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.pdf.PagePosition;

/// Makes a document's frame: Thymeleaf fills `page.xhtml`, Flying Saucer sets it.
@Component
class FrameRenderer {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm zzz", Locale.ENGLISH);

    private final Fonts fonts;
    private final TemplateEngine templates = new TemplateEngine();

    FrameRenderer(Fonts fonts) {
        this.fonts = fonts;
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(FrameRenderer.class.getClassLoader());
        resolver.setPrefix("org/gradeport/format/pdf/");
        resolver.setSuffix(".xhtml");
        resolver.setTemplateMode(TemplateMode.XML);
        resolver.setCharacterEncoding("UTF-8");
        templates.setTemplateResolver(resolver);
    }

    /// Counts the characters of title, school, author and facts that cannot be drawn.
    Frame render(Document document, Paper paper, Misfits misfits) throws IOException {
        FrameTexts texts = new FrameTexts(new Typesetter(misfits), fonts);
        Context values = new Context(Locale.ROOT);
        values.setVariables(texts.of(document, MOMENT.format(document.created().atZone(document.zone()))));
        values.setVariables(style(paper));
        return set(templates.process("page", values), texts.faces());
    }

    private Map<String, Object> style(Paper paper) {
        return Map.of(
                "paper",
                paper,
                "top",
                Paper.TOP,
                "side",
                Paper.SIDE,
                "bottom",
                Paper.BOTTOM,
                "regular",
                fonts.regular().first().family(),
                "bold",
                fonts.bold().first().family());
    }

    private static Frame set(String xhtml, Set<Face> faces) throws IOException {
        ITextRenderer renderer = new ITextRenderer();
        faces.forEach(face -> renderer.getFontResolver().addFont(face.font(), face.location(), face.family()));
        renderer.setDocumentFromString(xhtml);
        renderer.layout();
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        renderer.createPDF(pdf);
        return frame(new PdfReader(pdf.toByteArray()), renderer.findPagePositionsByID(Pattern.compile("rows|later")));
    }

    private static Frame frame(PdfReader pages, List<PagePosition> positions) {
        PagePosition rows = named("rows", positions);
        PagePosition later = named("later", positions);
        return new Frame(pages, rows.getPageNo() + 1, rows.getY(), later.getY() + later.getHeight());
    }

    private static PagePosition named(String id, List<PagePosition> positions) {
        return positions.stream().filter(p -> p.getId().equals(id)).findFirst().orElseThrow();
    }
}
