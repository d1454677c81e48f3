package org.gradeport.format.pdf.text;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// What PDFs are made with.
///
/// @param fontsDir its first 100 fonts (`.ttf`, `.otf`, the first of a `.ttc`) are asked before the built-in ones for
///     what Roboto Condensed lacks; it may be missing
@Validated
@ConfigurationProperties("gradeport.pdf")
public record PdfProperties(
        @DefaultValue("data/fonts") @NotNull Path fontsDir) {}
