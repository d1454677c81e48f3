package org.gradeport.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.Base64;
import java.util.HexFormat;
import org.gradeport.base.Sha256;
import org.gradeport.export.Export;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.core.context.SecurityContextHolder;

class LinkSecretsTest extends LinkFixture {

    @Test
    void secrets_are_long_and_only_their_hash_is_kept() {
        teacher();
        Export export = testExports.ready();
        String first = link(export);
        String second = link(export);
        assertThat(first).matches("/link/[A-Za-z0-9_-]{43}").isNotEqualTo(second);
        assertThat(database.sql("select hex(hash) from link where export_id = ?")
                        .param(export.id())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(hash(first), hash(second));
        assertThat(hash(first))
                .as("of what the link says, not the same in another writing")
                .isNotEqualTo(raw(first));
    }

    private static String hash(String link) {
        return HexFormat.of().withUpperCase().formatHex(Sha256.of(secret(link)));
    }

    private static String raw(String link) {
        return HexFormat.of().withUpperCase().formatHex(Base64.getUrlDecoder().decode(secret(link)));
    }

    private static String secret(String link) {
        return link.substring("/link/".length());
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void no_secret_is_in_the_log(CapturedOutput log) throws Exception {
        teacher();
        Export export = testExports.ready();
        String link = link(export, 4712);
        open(link);
        open(link + "/file");
        downloadLinks.revoke(4712, "admin", "a@school.example");
        open(link);
        SecurityContextHolder.clearContext();
        perform(get(link).header("Accept", "text/html"));
        assertThat(log.getAll()).contains("revoked the link").doesNotContain(link.substring("/link/".length()));
    }
}
