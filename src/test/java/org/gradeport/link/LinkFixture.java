package org.gradeport.link;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.gradeport.export.Export;
import org.gradeport.export.ExportService;
import org.gradeport.security.Actor;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.storage.ExportStorage;
import org.gradeport.testing.PortalTest;
import org.gradeport.testing.TestExports;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// Shared by tests of links: requests through all filters, and links of real exports.
@PortalTest
abstract class LinkFixture {

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestExports testExports;

    @Autowired
    ExportService exports;

    @Autowired
    ExportStorage storage;

    @Autowired
    DownloadLinks downloadLinks;

    @Autowired
    LinkSettings linkSettings;

    @Autowired
    JdbcClient database;

    @Autowired
    MockMvc mockMvc;

    @BeforeEach
    void links_need_a_sign_in() {
        database.sql("delete from setting").update();
    }

    @AfterEach
    void sign_out() {
        database.sql("delete from setting").update();
    }

    Actor teacher() {
        return accounts.signIn(Role.TEACHER, "t1");
    }

    void openToAll() {
        accounts.signIn(Role.ADMIN);
        linkSettings.setSignInNeeded(false);
    }

    String link(Export export) {
        return link(export, 1);
    }

    String link(Export export, long notice) {
        URI made = downloadLinks.make(export, notice);
        return made.getPath();
    }

    void expire(Export export) {
        database.sql("update export set expires_at = ? where id = ?")
                .params(Timestamp.from(Instant.parse("2026-03-01T08:00:00Z")), export.id())
                .update();
    }

    /// Who downloaded it by link, from its timeline; a dash for an unknown user.
    List<@Nullable String> downloads(Export export) {
        return database.sql("""
                select coalesce(actor, '-') from export_moment
                where export_id = ? and kind = 'downloaded' and detail = 'by link'
                """).param(export.id()).query(String.class).list();
    }

    MockHttpServletResponse open(String address) throws Exception {
        return perform(signedIn(get(address)));
    }

    static MockHttpServletRequestBuilder signedIn(MockHttpServletRequestBuilder request) {
        return request.with(authentication(
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication())));
    }

    /// The filters see only the user of the request, not that of this thread.
    MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        Authentication here = SecurityContextHolder.getContext().getAuthentication();
        try {
            SecurityContextHolder.clearContext();
            return mockMvc.perform(request).andReturn().getResponse();
        } finally {
            SecurityContextHolder.getContext().setAuthentication(here);
        }
    }
}
