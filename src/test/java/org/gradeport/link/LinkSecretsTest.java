package org.gradeport.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.gradeport.export.Export;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.core.context.SecurityContextHolder;

class LinkSecretsTest extends LinkBench {

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
}
