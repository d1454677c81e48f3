package org.gradeport.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.gradeport.export.Export;
import org.gradeport.export.NoticeOptions;
import org.gradeport.security.Actor;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/// Who opens a link, and with which rights.
class LinkAccessTest extends LinkFixture {

    private static final String ATTACHMENT = "Content-Disposition";

    @Test
    void the_page_is_in_the_language_of_its_reader() throws Exception {
        teacher();
        MockHttpServletResponse page = perform(signedIn(get("/link/none").locale(Locale.forLanguageTag("tlh"))));
        assertThat(page.getContentAsString()).contains("lang=\"tlh\"", "Daq tu’lu’be’");
    }

    @Test
    void its_owner_opens_and_downloads_and_only_the_download_is_recorded() throws Exception {
        Actor maria = teacher();
        Export export = testExports.ready("Courses of mine", NoticeOptions.NONE);
        String link = link(export);
        MockHttpServletResponse page = open(link);
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString()).contains("“Courses of mine” is ready", link + "/file", "Available until");
        assertThat(page.getHeader("Cache-Control")).contains("no-store");
        assertThat(downloads(export)).isEmpty();
        MockHttpServletResponse file = open(link + "/file");
        assertThat(file.getStatus()).isEqualTo(200);
        assertThat(file.getHeader(ATTACHMENT)).contains("courses-of-mine_");
        assertThat(file.getContentAsByteArray())
                .hasSize((int) Objects.requireNonNull(export.file()).sizeBytes())
                .isNotEmpty();
        assertThat(downloads(export)).containsExactly(maria.username());
    }

    @Test
    void an_administrator_opens_any_link() throws Exception {
        teacher();
        Export export = testExports.ready();
        String link = link(export);
        Actor admin = accounts.signIn(Role.ADMIN);
        assertThat(open(link + "/file").getStatus()).isEqualTo(200);
        assertThat(downloads(export)).containsExactly(admin.username());
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
    void for_another_reader_there_is_no_such_link(Role role) throws Exception {
        teacher();
        Export export = testExports.ready();
        String link = link(export);
        accounts.signIn(role, role == Role.TEACHER ? "t2" : null);
        MockHttpServletResponse page = open(link);
        assertThat(page.getStatus()).isEqualTo(404);
        assertThat(page.getContentAsString()).isEqualTo(open("/link/invented").getContentAsString());
        assertThat(open(link + "/file").getStatus()).isEqualTo(404);
        assertThat(downloads(export)).isEmpty();
    }

    @Test
    void a_stranger_signs_in_and_comes_back_to_the_link() throws Exception {
        String name = accounts.createAccount(Role.TEACHER, "t1");
        String link = link(exportOf(name));
        SecurityContextHolder.clearContext();
        MockHttpSession session = new MockHttpSession();
        MockHttpServletResponse first = perform(get(link).session(session).header("Accept", "text/html"));
        assertThat(first.getRedirectedUrl()).endsWith("/login");
        String back = perform(post("/login")
                        .session(session)
                        .param("username", name)
                        .param("password", TestAccounts.PASSWORD)
                        .with(csrf()))
                .getRedirectedUrl();
        assertThat(back).contains(link);
        assertThat(perform(get(link).session(session)).getStatus()).isEqualTo(200);
    }

    @Test
    void a_program_without_a_token_gets_401() throws Exception {
        teacher();
        String link = link(testExports.ready());
        SecurityContextHolder.clearContext();
        assertThat(perform(get(link)).getStatus()).isEqualTo(401);
        assertThat(perform(get(link + "/file")).getStatus()).isEqualTo(401);
        assertThat(perform(get(link + "/file").header("Accept", "text/html")).getRedirectedUrl())
                .isEqualTo(link);
    }

    @Test
    void everybody_with_the_link_opens_it_once_an_administrator_allows_it() throws Exception {
        openToAll();
        teacher();
        Export export = testExports.ready();
        String link = link(export);
        SecurityContextHolder.clearContext();
        assertThat(perform(get(link)).getStatus()).isEqualTo(200);
        assertThat(perform(get(link + "/file")).getContentAsByteArray()).isNotEmpty();
        assertThat(downloads(export)).containsExactly("-");
    }

    @Test
    void only_administrators_set_who_may_open_links() {
        for (Role role : List.of(Role.TEACHER, Role.OPERATOR)) {
            accounts.signIn(role);
            assertThatThrownBy(() -> linkSettings.setSignInNeeded(false)).isInstanceOf(AccessDeniedException.class);
        }
        assertThat(linkSettings.isSignInNeeded()).isTrue();
    }

    @Test
    void rights_count_as_they_are_now() throws Exception {
        Actor maria = teacher();
        Export export = testExports.ready();
        String link = link(export);
        accounts.link(maria, null);
        Authentication signedIn =
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        assertThat(open(link).getStatus()).isEqualTo(403);
        assertThat(open(link + "/file").getContentAsString()).contains("cannot be opened any more");
        openToAll();
        SecurityContextHolder.clearContext();
        assertThat(perform(get(link + "/file")).getStatus()).isEqualTo(403);
        accounts.link(maria, "t1");
        assertThat(perform(get(link + "/file")).getStatus()).isEqualTo(200);
        accounts.disable(maria);
        assertThat(perform(get(link + "/file")).getStatus()).isEqualTo(403);
        assertThat(perform(get(link).with(authentication(signedIn))).getStatus())
                .isEqualTo(403);
    }

    @Test
    void a_head_request_is_no_download() throws Exception {
        teacher();
        Export export = testExports.ready();
        String link = link(export);
        assertThat(perform(signedIn(head(link + "/file"))).getStatus()).isEqualTo(200);
        assertThat(downloads(export)).isEmpty();
    }

    private Export exportOf(String username) {
        accounts.signInAs(username);
        return testExports.ready();
    }
}
