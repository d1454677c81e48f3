package org.gradeport.school.oneroster.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.gradeport.base.Sha256;
import org.gradeport.base.Texts;
import org.gradeport.base.VisibleText;
import org.gradeport.school.ImportProperties;
import org.gradeport.school.Reading;
import org.gradeport.school.Reading.Encoding;
import org.gradeport.school.oneroster.report.Findings;
import org.gradeport.school.oneroster.zip.ZipPackage;

/// Reads which system made a zip, before it is known how to read the zip.
public final class SourceName {

    private static final int LONGEST = 255;
    private static final int HASH = 16;

    private SourceName() {}

    /// `source.systemName` of the manifest, with `source.systemCode` if there is one; empty if it says neither.
    public static String of(Path zip, ImportProperties limits) {
        return Arrays.stream(Encoding.values())
                .map(encoding -> of(zip, limits, new Reading(true, encoding, false)))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String of(Path path, ImportProperties limits, Reading reading) {
        Findings findings = new Findings();
        try (ZipPackage zip = ZipPackage.open(path, limits, reading, findings)) {
            Map<String, String> properties = new ManifestReader(findings, reading).properties(zip);
            return findings.hasErrors() ? "" : name(properties);
        } catch (IOException _) {
            // The check finds the same fault and tells it.
            return "";
        }
    }

    private static String name(Map<String, String> properties) {
        String name = part(properties, "source.systemName");
        String code = part(properties, "source.systemCode");
        String both = code.isEmpty() ? name : "%s (%s)".formatted(name, code).strip();
        if (both.length() <= LONGEST) {
            return both;
        }
        String hash = Sha256.hex(both).substring(0, HASH);
        return "%s… #%s".formatted(Texts.cut(both, LONGEST - HASH - 3), hash);
    }

    /// With doubled brackets, so that no name is that of another system with a code.
    private static String part(Map<String, String> properties, String property) {
        return VisibleText.visible(properties.getOrDefault(property, ""))
                .strip()
                .replace("(", "((");
    }
}
