package org.gradeport.school.oneroster.binding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One version of the OneRoster CSV binding.
///
/// @param name in the manifest, such as `1.2`
/// @param files the imported files, each after the ones it refers to
/// @param skipped names of the files that are allowed in a zip and not imported
public record RosterVersion(String name, List<RosterFile> files, Set<String> skipped) {

    public RosterVersion {
        files = List.copyOf(files);
        skipped = Set.copyOf(skipped);
    }

    public static Optional<RosterVersion> named(String name) {
        return Stream.of(Version12.VERSION, Version11.VERSION)
                .filter(version -> version.name().equals(name))
                .findFirst();
    }

    /// The names that files of any version have, and that of the manifest.
    public static Set<String> allFiles() {
        return Stream.of(Version12.VERSION.allNames(), Version11.VERSION.allNames(), Set.of("manifest"))
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    public Optional<RosterFile> file(String fileName) {
        return files.stream().filter(file -> file.name().equals(fileName)).findFirst();
    }

    /// The table of a file's records.
    public String table(String fileName) {
        return file(fileName).orElseThrow().table();
    }

    /// All file names of this version.
    public Set<String> allNames() {
        return Stream.concat(files.stream().map(RosterFile::name), skipped.stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
