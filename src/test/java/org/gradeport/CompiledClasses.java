package org.gradeport;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/// The classes of the portal and of its tests, read once for all tests that look at them.
final class CompiledClasses {

    static final JavaClasses PORTAL = read(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS);
    static final JavaClasses TESTS = read(ImportOption.Predefined.ONLY_INCLUDE_TESTS);

    private CompiledClasses() {}

    private static JavaClasses read(ImportOption option) {
        return new ClassFileImporter().withImportOption(option).importPackagesOf(Gradeport.class);
    }
}
