package org.gradeport.school.oneroster.stage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
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
        String name = properties.getOrDefault("source.systemName", "").strip();
        String code = properties.getOrDefault("source.systemCode", "").strip();
        String both = name.isEmpty() || code.isEmpty() ? name + code : "%s (%s)".formatted(name, code);
        return Texts.cut(VisibleText.visible(both), LONGEST);
    }
}
