package org.gradeport.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gradeport.export.ExpiryAction;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.NoticeOptions;
import org.gradeport.export.TimelineEntry;
import org.gradeport.security.Role;
import org.gradeport.testing.ReceivedMails;
import org.gradeport.testing.TestExports;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// What remains after a sweep of a real export, which was mailed to its owner, a teacher.
class SweptExportTest extends RetentionFixture {

    @Autowired
    MockMvc mockMvc;

    @Autowired
    TestExports testExports;

    @Autowired
    StartSweep startSweep;

    private final String recipient = "k" + UUID.randomUUID() + "@school.example";
    private long export;
    private String link = "";

    @BeforeEach
    void maria_has_a_file_and_a_link_to_it() {
        accounts.signIn(Role.TEACHER, "t1", recipient);
        export = testExports
                .ready("Courses of mine", new NoticeOptions(true, List.of(), false))
                .id();
        link = URI.create(ReceivedMails.link(ReceivedMails.await(recipient))).getPath();
    }

    @Test
    void its_link_shows_when_it_expired_and_runs_it_again() throws Exception {
        expireAndSweep();
        for (String address : List.of(link, link + "/file")) {
            MockHttpServletResponse page = perform(get(address));
            assertThat(page.getStatus()).isEqualTo(410);
            assertThat(page.getContentAsString())
                    .contains("This file has expired", "Since 1 March 2026, 08:00:00 UTC", "Run it again");
        }
        String again = perform(post(link + "/again").with(csrf())).getHeader("Location");
        long number = Long.parseLong(Objects.requireNonNull(again).replace("/exports/", ""));
        assertThat(testExports.ended(exports.get(number)).status()).isEqualTo(ExportStatus.READY);
    }

    @Test
    void its_link_shows_the_expiry_of_an_archived_file_too() throws Exception {
        var maria = SecurityContextHolder.getContext().getAuthentication();
        accounts.signIn(Role.ADMIN);
        usual(new RetentionRule(null, null, ExpiryAction.ARCHIVE, 30, null));
        SecurityContextHolder.getContext().setAuthentication(maria);
        expireAndSweep();
        assertThat(files.place(export)).isEqualTo("ARCHIVE");
        MockHttpServletResponse file = perform(get(link + "/file"));
        assertThat(file.getStatus()).isEqualTo(410);
        assertThat(file.getContentAsString()).contains("This file has expired", "Run it again");
    }

    @Test
    void its_figures_its_trail_and_its_timeline_outlive_the_file_and_the_first_two_the_export() {
        expireAndSweep();
        assertThat(figures()).isOne();
        assertThat(trail()).contains("export.requested");
        assertThat(exports.timeline(export)).extracting(TimelineEntry::kind).contains("written", "expired", "removed");
        exports.delete(export);
        assertThat(figures()).isOne();
        assertThat(trail()).contains("export.requested", "export.deleted");
    }

    private void expireAndSweep() {
        database.sql("update export set finished_at = '2026-01-30 08:00:00' where id = ?")
                .param(export)
                .update();
        assertThat(startSweep.runAll(null).orElseThrow().outcome()).isEqualTo(SweepRun.Outcome.DONE);
        assertThat(files.stored()).isEmpty();
    }

    private long figures() {
        return database.sql("select count(*) from run_metric where export_id = ?")
                .param(export)
                .query(Long.class)
                .single();
    }

    private List<@Nullable String> trail() {
        return database.sql("select action from audit where subject = ?")
                .param("export " + export)
                .query(String.class)
                .list();
    }

    /// As Maria; the filters see only the user of the request, not that of this thread.
    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        var maria = Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        try {
            SecurityContextHolder.clearContext();
            return mockMvc.perform(request.with(authentication(maria)))
                    .andReturn()
                    .getResponse();
        } finally {
            SecurityContextHolder.getContext().setAuthentication(maria);
        }
    }
}
