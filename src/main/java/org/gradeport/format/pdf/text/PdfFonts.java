package org.gradeport.format.pdf.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Component;

/// The fonts of all PDFs: Roboto Condensed, then the operator's, then built-in ones for other scripts and symbols.
@Component
public class PdfFonts {

    private static final String OURS = "org/gradeport/format/pdf/fonts/";
    private static final String DEJAVU = "net/sf/jasperreports/fonts/dejavu/";

    private final GlyphTable regular;
    private final GlyphTable bold;

    public PdfFonts(PdfProperties properties) throws IOException {
        List<FontFace> operators = in(properties.fontsDir());
        List<FontFace> others = Stream.of("NotoSansThai-Regular.ttf", "NanumGothic.ttf", "DroidSansFallback.ttf")
                .map(name -> builtIn(OURS + name))
                .toList();
        List<FontFace> usual = new ArrayList<>(List.of(builtIn(OURS + "RobotoCondensed-Regular.ttf")));
        usual.addAll(operators);
        usual.add(builtIn(DEJAVU + "DejaVuSansCondensed.ttf"));
        usual.addAll(others);
        List<FontFace> strong = new ArrayList<>(List.of(builtIn(OURS + "RobotoCondensed-Bold.ttf")));
        strong.addAll(operators.stream().filter(PdfFonts::isBold).toList());
        strong.add(builtIn(DEJAVU + "DejaVuSansCondensed-Bold.ttf"));
        strong.addAll(usual);
        regular = new GlyphTable(usual);
        bold = new GlyphTable(strong);
    }

    public GlyphTable regular() {
        return regular;
    }

    public GlyphTable bold() {
        return bold;
    }

    private static FontFace builtIn(String location) {
        return new FontFace(new ClassPathResource(location), location, true);
    }

    private static List<FontFace> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(ttf|otf|ttc)"))
                    .sorted()
                    .limit(100)
                    .map(file -> new FontFace(new FileSystemResource(file), file.toString(), false))
                    .toList();
        }
    }

    private static boolean isBold(FontFace fontFace) {
        return fontFace.family().contains("Bold");
    }
}
