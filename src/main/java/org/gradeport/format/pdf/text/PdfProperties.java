package org.gradeport.format.pdf.text;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// The settings of PDFs.
///
/// @param fontsDir its first 100 fonts (`.ttf`, `.otf`, the first of a `.ttc`) are used before the built-in ones for
///     characters that Roboto Condensed lacks; it may be missing
@Validated
@ConfigurationProperties("gradeport.pdf")
public record PdfProperties(
        @DefaultValue("data/fonts") @NotNull Path fontsDir) {}
