package org.gradeport;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.List;
import org.gradeport.base.PortalProperties;
import org.gradeport.chaos.ChaosStory;
import org.gradeport.chaos.site.OffsetClock;
import org.junit.jupiter.api.Test;

/// The time, the zone and the language of the machine are read in one place or nowhere.
class MachineTest {

    @Test
    void the_portal_reads_the_time_from_the_injected_clock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.gradeport.database.DatabaseConfiguration")
                .should()
                .accessTargetWhere(reads(MachineSetting.TIME))
                .check(CompiledClasses.PORTAL);
    }

    @Test
    void tests_read_the_time_from_the_injected_clock() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(MachineReader.class, ChaosStory.class, OffsetClock.class)
                .should()
                .accessTargetWhere(reads(MachineSetting.TIME))
                .check(CompiledClasses.TESTS);
    }

    @Test
    void the_portal_reads_the_zone_of_the_machine_only_for_its_settings() {
        noClasses()
                .that()
                .areNotAssignableTo(PortalProperties.class)
                .should()
                .accessTargetWhere(reads(MachineSetting.ZONE))
                .check(CompiledClasses.PORTAL);
    }

    @Test
    void the_portal_never_writes_in_the_language_of_the_machine() {
        noClasses().should().accessTargetWhere(reads(MachineSetting.LANGUAGE)).check(CompiledClasses.PORTAL);
    }

    @Test
    void forbidden_calls_are_found() {
        assertFound(MachineSetting.TIME, "time", MachineReader.time());
        assertFound(MachineSetting.ZONE, "zone", MachineReader.zone());
        assertFound(MachineSetting.LANGUAGE, "language", MachineReader.language());
    }

    private static void assertFound(MachineSetting setting, String method, List<Object> readings) {
        assertThat(CompiledClasses.TESTS
                        .get(MachineReader.class)
                        .getMethod(method)
                        .getAccessesFromSelf())
                .filteredOn(reads(setting))
                .hasSameSizeAs(readings);
    }

    private static DescribedPredicate<JavaAccess<?>> reads(MachineSetting setting) {
        return DescribedPredicate.describe("reads the machine's " + setting, setting::isReadBy);
    }
}
