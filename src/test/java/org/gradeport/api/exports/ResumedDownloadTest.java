package org.gradeport.api.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.gradeport.api.ApiTestBase;
import org.gradeport.retention.OldFiles;
import org.gradeport.security.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// The timeline of an export contains each transfer of its bytes, and nothing else.
class ResumedDownloadTest extends ApiTestBase {

    private static final String DOWNLOAD = "/api/v1/export-jobs/{id}/download";

    @Autowired
    JdbcClient database;

    @Autowired
    OldFiles files;

    private String token = "";
    private long id;

    @BeforeEach
    void a_file_is_ready() {
        long owner = accounts.signIn(Role.ADMIN).account();
        id = files.make("courses", "csv", 0, owner);
        token = token();
    }

    @AfterEach
    void leave_nothing() {
        files.clearExports();
    }

    @Test
    void a_broken_download_goes_on() throws Exception {
        String whole = as(token, get(DOWNLOAD, id)).andReturn().getResponse().getContentAsString();
        String tag = tag();
        as(token, range("bytes=0-3").header(HttpHeaders.IF_MATCH, tag))
                .andExpect(status().isPartialContent())
                .andExpect(content().string(whole.substring(0, 4)));
        as(token, range("bytes=4-").header(HttpHeaders.IF_RANGE, tag))
                .andExpect(status().isPartialContent())
                .andExpect(content().string(whole.substring(4)));
        assertThat(downloads()).containsExactly("", "bytes 0-3", "bytes 4-9");
    }

    @Test
    void a_client_that_has_the_file_or_asks_for_its_headers_downloads_nothing() throws Exception {
        as(token, head(DOWNLOAD, id)).andExpect(status().isOk());
        as(token, get(DOWNLOAD, id).header(HttpHeaders.IF_NONE_MATCH, tag())).andExpect(status().isNotModified());
        as(token, get(DOWNLOAD, id).header(HttpHeaders.IF_MATCH, "\"other\""))
                .andExpect(status().isPreconditionFailed());
        assertThat(downloads()).isEmpty();
    }

    private MockHttpServletRequestBuilder range(String range) {
        return get(DOWNLOAD, id).header(HttpHeaders.RANGE, range);
    }

    private String tag() throws Exception {
        return String.valueOf(
                as(token, head(DOWNLOAD, id)).andReturn().getResponse().getHeader(HttpHeaders.ETAG));
    }

    private List<@Nullable String> downloads() {
        return database.sql("select ifnull(detail, '') from export_moment"
                        + " where export_id = ? and kind = 'downloaded' order by id")
                .param(id)
                .query(String.class)
                .list();
    }
}
