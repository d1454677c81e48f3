package org.gradeport.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.gradeport.base.PortalProperties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

class ServerFolderTest {

    @TempDir
    Path data;

    @TempDir
    Path temporary;

    private Path left;

    @BeforeEach
    void a_killed_portal_left_a_folder() throws IOException {
        left = Files.createDirectory(temporary.resolve("tomcat.8123.17"));
        Files.createFile(left.resolve("page"));
    }

    @Test
    void folders_of_killed_portals_on_this_port_are_deleted_and_others_stay() throws IOException {
        Path pages = Files.createDirectory(temporary.resolve("tomcat-docbase.8123.18"));
        Path other = Files.createDirectory(temporary.resolve("tomcat.8124.19"));
        folder(8123, "").clear();
        assertThat(left).doesNotExist();
        assertThat(pages).doesNotExist();
        assertThat(other).exists();
    }

    @Test
    void folders_that_a_server_on_another_address_may_use_stay() {
        folder(8123, "127.0.0.1").clear();
        assertThat(left).exists();
    }

    @Test
    void the_server_keeps_its_files_in_the_data_folder() {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory();
        folder(8123, "").customize(factory);
        assertThat(factory.getSettings().getDocumentRoot())
                .hasToString(data.resolve("tomcat/root").toString());
        assertThat(data.resolve("tomcat/root")).isDirectory();
    }

    private ServerFolder folder(int port, String address) {
        PortalProperties portal =
                new PortalProperties(data, URI.create("https://portal.example"), "Springfield", ZoneOffset.UTC);
        return new ServerFolder(portal, temporary, port, address);
    }
}
