package org.gradeport.school.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.gradeport.school.Finding;
import org.gradeport.school.UploadFolder;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

/// A zip is checked on a thread without a page.
@PortalTest
class FindingsLanguageTest {

    @Autowired
    CurrentImport currentImport;

    @Autowired
    UploadFolder uploads;

    @Autowired
    TestAccounts accounts;

    @AfterEach
    void leave() {
        currentImport.dismiss();
    }

    @Test
    void findings_are_in_the_language_of_the_uploading_page() throws IOException {
        accounts.signIn(Role.ADMIN);
        LocaleContextHolder.setLocale(Locale.forLanguageTag("tlh"));
        currentImport.check(uploads.receive(new ByteArrayInputStream(new byte[0])), "school.zip");
        LocaleContextHolder.resetLocaleContext();
        assertThat(findings()).extracting(Finding::message).containsExactly("chIm teywI’");
    }

    private List<Finding> findings() {
        ImportJob done = Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> currentImport.job().orElseThrow(),
                        job -> !job.stage().busy());
        return Objects.requireNonNull(done.report()).findings();
    }
}
