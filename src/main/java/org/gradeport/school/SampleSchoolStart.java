package org.gradeport.school;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Loads the sample school when the portal starts.
@Component
@Order(0)
class SampleSchoolStart implements ApplicationRunner {

    private final SampleSchool sample;

    SampleSchoolStart(SampleSchool sample) {
        this.sample = sample;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        sample.loadIfWanted();
    }
}
