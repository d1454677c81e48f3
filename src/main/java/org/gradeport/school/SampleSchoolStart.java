package org.gradeport.school;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// Imports the sample school when the portal starts for the first time.
@Component
@Order(0)
class SampleSchoolStart implements ApplicationRunner {

    static final ClassPathResource ZIP = new ClassPathResource("sample-school.zip", SampleSchoolStart.class);

    private static final Logger log = LoggerFactory.getLogger(SampleSchoolStart.class);

    private final SampleSchool sample;
    private final SampleImport imports;

    SampleSchoolStart(SampleSchool sample, SampleImport imports) {
        this.sample = sample;
        this.imports = imports;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        loadIfWanted();
    }

    /// False if the sample school was not loaded.
    boolean loadIfWanted() throws IOException {
        return sample.isWanted() && load();
    }

    private boolean load() throws IOException {
        // The import needs a file, so the resource is copied to a temporary one.
        Path zip = Files.createTempFile("sample-school", ".zip");
        try (InputStream content = ZIP.getInputStream()) {
            Files.copy(content, zip, REPLACE_EXISTING);
            return load(zip);
        } finally {
            Files.delete(zip);
        }
    }

    private boolean load(Path zip) {
        try {
            ImportReport report = imports.applySample(zip);
            if (!report.applied()) {
                log.warn("The sample school was not loaded: {}", report.findings());
            }
            return report.applied();
        } catch (ImportRunningException _) {
            log.info("Another node imports; this one does not load the sample school");
            return false;
        }
    }
}
