package org.gradeport.metrics.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.openpdf.text.pdf.BaseFont;
import org.springframework.core.io.ClassPathResource;
import org.xhtmlrenderer.pdf.ITextFontResolver;

/// The fonts of one report, not shared because a font collects the characters it is used for. A text uses the first
/// font that has all its characters.
final class ReportFonts {

    private static final String FOLDER = "org/gradeport/format/pdf/fonts/";
    private static final List<String> FILES = List.of(
            FOLDER + "RobotoCondensed-Regular.ttf",
            "net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed.ttf",
            FOLDER + "DroidSansFallback.ttf");

    private record Face(String file, BaseFont font) {

        static Face read(String file) {
            try {
                byte[] bytes = new ClassPathResource(file).getContentAsByteArray();
                BaseFont font = BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, bytes, null);
                font.setSubset(true);
                return new Face(file, font);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String family() {
            return file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
        }

        boolean has(String text) {
            return text.codePoints().allMatch(font::charExists);
        }
    }

    private final List<Face> faces = FILES.stream().map(Face::read).toList();
    private final Face bold = Face.read(FOLDER + "RobotoCondensed-Bold.ttf");

    /// The font family for a text; public for the template.
    public String of(String text) {
        return faces.stream()
                .filter(face -> face.has(text))
                .findFirst()
                .orElseGet(faces::getFirst)
                .family();
    }

    void register(ITextFontResolver fonts) {
        faces.forEach(face -> fonts.addFont(face.font(), face.file(), face.family()));
        fonts.addFont(bold.font(), bold.file(), bold.family());
    }
}
