package org.gradeport.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.gradeport.export.Delivery;
import org.gradeport.export.Export;
import org.gradeport.export.ExportService;
import org.gradeport.security.Actor;
import org.gradeport.security.Role;
import org.gradeport.security.TestAccounts;
import org.gradeport.storage.ExportStorage;
import org.gradeport.testing.MailedRequests;
import org.gradeport.testing.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@PortalTest
class LinkTest {

    private static final String ATTACHMENT = "Content-Disposition";

    @Autowired
    WebApplicationContext context;

    @Autowired
    TestAccounts accounts;

    @Autowired
    MailedRequests requests;

    @Autowired
    ExportService exports;

    @Autowired
    ExportStorage storage;

    @Autowired
    Links links;

    @Autowired
    LinkRules rules;

    @Autowired
    JdbcClient database;

    private MockMvc door = MockMvcBuilders.standaloneSetup().build();

    @BeforeEach
    void links_need_a_sign_in() {
        door = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        database.sql("delete from setting").update();
    }

    @AfterEach
    void sign_out() {
        SecurityContextHolder.clearContext();
        database.sql("delete from setting").update();
    }

    @Test
    void its_owner_looks_and_downloads_and_only_the_download_is_on_record() throws Exception {
        Actor maria = teacher();
        Export export = requests.ready("Courses of mine", Delivery.NONE);
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
        Export export = requests.ready();
        String link = link(export);
        Actor admin = accounts.signIn(Role.ADMIN);
        assertThat(open(link + "/file").getStatus()).isEqualTo(200);
        assertThat(downloads(export)).containsExactly(admin.username());
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
    void for_another_reader_there_is_no_such_link(Role role) throws Exception {
        teacher();
        Export export = requests.ready();
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
    void a_program_that_has_not_signed_in_is_told_so() throws Exception {
        teacher();
        String link = link(requests.ready());
        SecurityContextHolder.clearContext();
        assertThat(perform(get(link)).getStatus()).isEqualTo(401);
        assertThat(perform(get(link + "/file")).getStatus()).isEqualTo(401);
        assertThat(perform(get(link + "/file").header("Accept", "text/html")).getRedirectedUrl())
                .isEqualTo(link);
    }

    @Test
    void whoever_has_the_link_opens_it_once_an_administrator_said_so() throws Exception {
        openToAll();
        teacher();
        Export export = requests.ready();
        String link = link(export);
        SecurityContextHolder.clearContext();
        assertThat(perform(get(link)).getStatus()).isEqualTo(200);
        assertThat(perform(get(link + "/file")).getContentAsByteArray()).isNotEmpty();
        assertThat(downloads(export)).containsExactly("-");
    }

    @Test
    void only_administrators_say_who_may_open_links() {
        for (Role role : List.of(Role.TEACHER, Role.OPERATOR)) {
            accounts.signIn(role);
            assertThatThrownBy(() -> rules.setSignInNeeded(false)).isInstanceOf(AccessDeniedException.class);
        }
        assertThat(rules.isSignInNeeded()).isTrue();
    }

    @Test
    void an_expired_link_says_since_when_and_runs_again_for_its_owner() throws Exception {
        teacher();
        Export export = requests.ready();
        String link = link(export);
        expire(export);
        for (String address : List.of(link, link + "/file")) {
            MockHttpServletResponse page = open(address);
            assertThat(page.getStatus()).isEqualTo(410);
            assertThat(page.getHeader(ATTACHMENT)).isNull();
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
        Export export = requests.ready();
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
        Export export = requests.ready("Only for me", Delivery.NONE);
        String link = link(export);
        expire(export);
        SecurityContextHolder.clearContext();
        MockHttpServletResponse page = perform(get(link));
        assertThat(page.getStatus()).isEqualTo(410);
        assertThat(page.getContentAsString()).contains(link + "?sign-in").doesNotContain("Only for me");
        assertThat(perform(get(link + "?sign-in")).getRedirectedUrl()).endsWith("/login");
    }

    @Test
    void a_revoked_link_says_since_when() throws Exception {
        teacher();
        Export export = requests.ready();
        String link = link(export, 4711);
        assertThat(links.isOpen(4711)).isTrue();
        assertThat(links.revoke(4711, "admin", "a@school.example")).isTrue();
        assertThat(links.revoke(4711, "admin", "a@school.example")).isFalse();
        assertThat(links.isOpen(4711)).isFalse();
        MockHttpServletResponse page = open(link + "/file");
        assertThat(page.getStatus()).isEqualTo(410);
        assertThat(page.getContentAsString()).contains("This link was taken back", "Since ", "Run it again");
        assertThat(downloads(export)).isEmpty();
    }

    @Test
    void a_deleted_export_leaves_a_link_that_says_since_when() throws Exception {
        teacher();
        Export export = requests.ready();
        String link = link(export);
        exports.delete(export.id());
        MockHttpServletResponse page = open(link);
        assertThat(page.getStatus()).isEqualTo(410);
        assertThat(page.getContentAsString()).contains("This export was deleted", "Since ", "New export");
    }

    @Test
    void a_file_that_the_store_has_lost_is_never_an_empty_one() throws Exception {
        teacher();
        Export export = requests.ready();
        String link = link(export);
        storage.delete(database.sql("select stored_as from export where id = ?")
                .param(export.id())
                .query(String.class)
                .single());
        MockHttpServletResponse page = open(link + "/file");
        assertThat(page.getStatus()).isEqualTo(410);
        assertThat(page.getContentAsString()).contains("The file is not there", "Run it again");
        assertThat(downloads(export)).isEmpty();
    }

    @Test
    void an_export_that_is_not_ready_is_a_conflict() throws Exception {
        teacher();
        Export export = requests.ready();
        String link = link(export);
        database.sql("update export set status = 'CANCELLED' where id = ?")
                .param(export.id())
                .update();
        assertThat(open(link).getStatus()).isEqualTo(409);
    }

    @Test
    void rights_count_as_they_are_now() throws Exception {
        Actor maria = teacher();
        Export export = requests.ready();
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
    void asking_what_would_come_is_no_download() throws Exception {
        teacher();
        Export export = requests.ready();
        String link = link(export);
        assertThat(perform(signedIn(head(link + "/file"))).getStatus()).isEqualTo(200);
        assertThat(downloads(export)).isEmpty();
    }

    @Test
    void secrets_are_long_and_only_their_hash_is_kept() {
        teacher();
        Export export = requests.ready();
        String first = link(export);
        String second = link(export);
        assertThat(first).matches("/link/[A-Za-z0-9_-]{43}").isNotEqualTo(second);
        assertThat(database.sql("select hex(hash) from link where export_id = ?")
                        .param(export.id())
                        .query(String.class)
                        .list())
                .hasSize(2)
                .allMatch(hash -> hash.length() == 64);
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void no_secret_is_in_the_log(CapturedOutput log) throws Exception {
        teacher();
        Export export = requests.ready();
        String link = link(export, 4712);
        open(link);
        open(link + "/file");
        links.revoke(4712, "admin", "a@school.example");
        open(link);
        SecurityContextHolder.clearContext();
        perform(get(link).header("Accept", "text/html"));
        assertThat(log.getAll()).contains("revoked the link").doesNotContain(link.substring("/link/".length()));
    }

    private Actor teacher() {
        return accounts.signIn(Role.TEACHER, "t1");
    }

    private Export exportOf(String username) {
        accounts.signInAs(username);
        return requests.ready();
    }

    private void openToAll() {
        accounts.signIn(Role.ADMIN);
        rules.setSignInNeeded(false);
    }

    private String link(Export export) {
        return link(export, 1);
    }

    private String link(Export export, long notice) {
        URI made = links.make(export, notice);
        return made.getPath();
    }

    private void expire(Export export) {
        database.sql("update export set expires_at = ? where id = ?")
                .params(Timestamp.from(Instant.parse("2026-03-01T08:00:00Z")), export.id())
                .update();
    }

    private long count() {
        return database.sql("select count(*) from export").query(Long.class).single();
    }

    /// Who downloaded it by link, as its timeline says; a dash for nobody known.
    private List<@Nullable String> downloads(Export export) {
        return database.sql("""
                select coalesce(actor, '-') from export_moment
                where export_id = ? and kind = 'downloaded' and detail = 'by link'
                """).param(export.id()).query(String.class).list();
    }

    private MockHttpServletResponse open(String address) throws Exception {
        return perform(signedIn(get(address)));
    }

    private static MockHttpServletRequestBuilder signedIn(MockHttpServletRequestBuilder request) {
        return request.with(authentication(
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication())));
    }

    /// The filters find nobody signed in to this thread but whom the request carries.
    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        Authentication here = SecurityContextHolder.getContext().getAuthentication();
        try {
            SecurityContextHolder.clearContext();
            return door.perform(request).andReturn().getResponse();
        } finally {
            SecurityContextHolder.getContext().setAuthentication(here);
        }
    }
}
