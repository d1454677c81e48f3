package org.gradeport.format.pdf.layout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gradeport.base.Templates;
import org.gradeport.format.Document;
import org.gradeport.format.pdf.text.FontFace;
import org.gradeport.format.pdf.text.PdfFonts;
import org.gradeport.format.pdf.text.Typesetter;
import org.gradeport.format.pdf.text.UndrawableCharacters;
import org.openpdf.text.pdf.PdfReader;
import org.springframework.stereotype.Component;
import org.thymeleaf.templatemode.TemplateMode;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.pdf.PagePosition;

/// Renders a document's frame: Thymeleaf fills `page.xhtml`, Flying Saucer renders it.
@Component
public class PageFrameRenderer {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm zzz", Locale.ENGLISH);

    private final PdfFonts pdfFonts;
    private final Templates templates = new Templates("org/gradeport/format/pdf/", ".xhtml", TemplateMode.XML);

    public PageFrameRenderer(PdfFonts pdfFonts) {
        this.pdfFonts = pdfFonts;
    }

    /// Counts the characters of title, school, author and facts that cannot be drawn.
    public PageFrame render(Document document, Paper paper, UndrawableCharacters undrawableCharacters)
            throws IOException {
        PageFrameTexts pageFrameTexts = new PageFrameTexts(new Typesetter(undrawableCharacters), pdfFonts);
        Map<String, Object> values = new HashMap<>(
                pageFrameTexts.of(document, MOMENT.format(document.created().atZone(document.zone()))));
        values.putAll(style(paper));
        return set(templates.fill("page", values), pageFrameTexts.faces());
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
                pdfFonts.regular().first().family(),
                "bold",
                pdfFonts.bold().first().family());
    }

    private static PageFrame set(String xhtml, Set<FontFace> faces) throws IOException {
        ITextRenderer renderer = new ITextRenderer();
        faces.forEach(fontFace ->
                renderer.getFontResolver().addFont(fontFace.font(), fontFace.location(), fontFace.family()));
        renderer.setDocumentFromString(xhtml);
        renderer.layout();
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        renderer.createPDF(pdf);
        return frame(new PdfReader(pdf.toByteArray()), renderer.findPagePositionsByID(Pattern.compile("rows|later")));
    }

    private static PageFrame frame(PdfReader pages, List<PagePosition> positions) {
        PagePosition rows = named("rows", positions);
        PagePosition later = named("later", positions);
        return new PageFrame(pages, rows.getPageNo() + 1, rows.getY(), later.getY() + later.getHeight());
    }

    private static PagePosition named(String id, List<PagePosition> positions) {
        return positions.stream().filter(p -> p.getId().equals(id)).findFirst().orElseThrow();
    }
}
