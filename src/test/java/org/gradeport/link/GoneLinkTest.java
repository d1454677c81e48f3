package org.gradeport.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import org.gradeport.export.Export;
import org.gradeport.export.NoticeOptions;
import org.gradeport.security.Role;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;

/// The page of a link without a file.
class GoneLinkTest extends LinkFixture {

    @Test
    void an_expired_link_shows_since_when_and_runs_again_for_its_owner() throws Exception {
        teacher();
        Export export = testExports.ready();
        String link = link(export);
        expire(export);
        for (String address : List.of(link, link + "/file")) {
            MockHttpServletResponse page = open(address);
            assertThat(page.getStatus()).isEqualTo(410);
            assertThat(page.getHeader("Content-Disposition")).isNull();
            assertThat(page.getContentAsString())
                    .contains("This file has expired", "Since 1 March 2026, 08:00:00 UTC", "Run it again");
        }
        MockHttpServletResponse again = perform(signedIn(post(link + "/again")).with(csrf()));
        assertThat(again.getStatus()).isEqualTo(303);
        assertThat(again.getHeader("Location")).matches("/exports/\\d+").isNotEqualTo("/exports/" + export.id());
        assertThat(downloads(export)).isEmpty();
    }

    @Test
    void nobody_else_runs_it_again_and_no_page_of_others_does() throws Exception {
        teacher();
        Export export = testExports.ready();
        String link = link(export);
        expire(export);
        assertThat(perform(signedIn(post(link + "/again"))).getStatus()).isEqualTo(403);
        accounts.signIn(Role.TEACHER, "t2");
        long before = count();
        assertThat(perform(signedIn(post(link + "/again")).with(csrf())).getStatus())
                .isEqualTo(404);
        openToAll();
        accounts.signIn(Role.TEACHER, "t2");
        MockHttpServletResponse refused =
                perform(signedIn(post(link + "/again")).with(csrf()));
        assertThat(refused.getStatus()).isEqualTo(410);
        assertThat(refused.getContentAsString()).doesNotContain("Run it again").contains("Ask the person");
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void a_stranger_at_an_expired_link_may_sign_in_to_run_it_again() throws Exception {
        openToAll();
        teacher();
        Export export = testExports.ready("Only for me", NoticeOptions.NONE);
        String link = link(export);
        expire(export);
        SecurityContextHolder.clearContext();
        MockHttpServletResponse page = perform(get(link));
        assertThat(page.getStatus()).isEqualTo(410);
        assertThat(page.getContentAsString()).contains(link + "?sign-in").doesNotContain("Only for me");
        assertThat(perform(get(link + "?sign-in")).getRedirectedUrl()).endsWith("/login");
    }

    @Test
    void a_revoked_link_shows_since_when() throws Exception {
        teacher();
        Export export = testExports.ready();
        String link = link(export, 4711);
        assertThat(downloadLinks.isOpen(4711)).isTrue();
        assertThat(downloadLinks.revoke(4711, "admin", "a@school.example")).isTrue();
        assertThat(downloadLinks.revoke(4711, "admin", "a@school.example")).isFalse();
        assertThat(downloadLinks.isOpen(4711)).isFalse();
        MockHttpServletResponse page = open(link + "/file");
        assertThat(page.getStatus()).isEqualTo(410);
        assertThat(page.getContentAsString()).contains("This link was revoked", "Since ", "Run it again");
        assertThat(downloads(export)).isEmpty();
    }

    @Test
    void a_deleted_export_leaves_a_link_that_says_since_when() throws Exception {
        teacher();
        Export export = testExports.ready();
        String link = link(export);
        exports.delete(export.id());
        MockHttpServletResponse page = open(link);
        assertThat(page.getStatus()).isEqualTo(410);
        assertThat(page.getContentAsString()).contains("This export was deleted", "Since ", "New export");
        openToAll();
        SecurityContextHolder.clearContext();
        assertThat(perform(get(link)).getContentAsString())
                .contains("This export was deleted")
                .doesNotContain("sign-in");
    }

    @Test
    void a_file_that_the_store_has_lost_is_never_an_empty_one() throws Exception {
        teacher();
        Export export = testExports.ready();
        String link = link(export);
        storage.delete(database.sql("select stored_as from export where id = ?")
                .param(export.id())
                .query(String.class)
                .single());
        MockHttpServletResponse page = open(link + "/file");
        assertThat(page.getStatus()).isEqualTo(410);
        assertThat(page.getContentAsString()).contains("The file is missing or damaged", "Run it again");
        assertThat(downloads(export)).isEmpty();
    }

    @Test
    void an_export_that_is_not_ready_is_a_conflict() throws Exception {
        teacher();
        Export export = testExports.ready();
        String link = link(export);
        database.sql("update export set status = 'CANCELLED' where id = ?")
                .param(export.id())
                .update();
        assertThat(open(link).getStatus()).isEqualTo(409);
    }

    private long count() {
        return database.sql("select count(*) from export").query(Long.class).single();
    }
}
