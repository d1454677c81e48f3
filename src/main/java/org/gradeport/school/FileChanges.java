package org.gradeport.school;

import java.util.List;

/// What a package does to the records of one of its files.
///
/// @param file such as `users.csv`
/// @param mode `bulk` or `delta`
/// @param deactivated records that become inactive, also because a snapshot does not hold them
/// @param unchanged rows of the file that change nothing
/// @param examples some of each kind of change
public record FileChanges(
        String file, String mode, long added, long changed, long deactivated, long unchanged, List<Example> examples) {

    public FileChanges {
        examples = List.copyOf(examples);
    }

    /// The figures alone, to keep them longer than the records.
    public FileChanges withoutExamples() {
        return new FileChanges(file, mode, added, changed, deactivated, unchanged, List.of());
    }

    /// One record that changes.
    ///
    /// @param change `added`, `changed` or `deactivated`
    /// @param name empty if such records have none
    /// @param fields the fields that differ, if it is changed
    public record Example(String change, String sourcedId, String name, List<String> fields) {

        public Example {
            fields = List.copyOf(fields);
        }
    }
}
