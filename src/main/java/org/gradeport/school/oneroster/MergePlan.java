package org.gradeport.school.oneroster;

import java.util.List;
import java.util.stream.Stream;

/// Which statements write a zip's records, in which order: each file after the ones it refers to.
final class MergePlan {

    private final Manifest manifest;

    MergePlan(Manifest manifest) {
        this.manifest = manifest;
    }

    List<MergeStep> steps() {
        return manifest.present().stream().flatMap(this::steps).toList();
    }

    private Stream<MergeStep> steps(RosterFile file) {
        Mode mode = manifest.mode(file);
        if (file.equals(CommonFiles.DEMOGRAPHICS)) {
            RosterFile users = manifest.version().file("users").orElseThrow();
            return SpecialSteps.demographics(users, mode).stream();
        }
        if (file.equals(CommonFiles.CLASSES)) {
            return Stream.concat(merge(file, mode), SpecialSteps.classTerms());
        }
        if (file.equals(Version11.USERS)) {
            return Stream.concat(merge(file, mode), derivedRoles(mode));
        }
        return merge(file, mode);
    }

    private Stream<MergeStep> merge(RosterFile file, Mode mode) {
        MergeSql sql = new MergeSql(manifest.version(), file);
        Stream<MergeStep> staged = sql.ofStaged();
        return mode == Mode.BULK ? Stream.concat(staged, Stream.of(MergeStep.ofRecords(file, sql.retire()))) : staged;
    }

    private Stream<MergeStep> derivedRoles(Mode mode) {
        Stream<MergeStep> roles = merge(Version12.ROLES, mode);
        return mode == Mode.DELTA ? Stream.concat(roles, Stream.of(SpecialSteps.formerRoles(Version11.USERS))) : roles;
    }
}
