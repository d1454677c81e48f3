package org.gradeport.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.gradeport.base.PortalProperties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;

class ServerFolderTest {

    @TempDir
    Path data;

    @TempDir
    Path temporary;

    private final TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory();
    private int port;
    private Path left;

    @BeforeEach
    void a_killed_portal_left_a_folder() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        left = Files.createDirectory(temporary.resolve("tomcat.%d.17".formatted(port)));
        Files.createFile(left.resolve("page"));
    }

    @Test
    void folders_of_killed_portals_on_this_port_are_deleted_and_others_stay() throws IOException {
        Path pages = Files.createDirectory(temporary.resolve("tomcat-docbase.%d.18".formatted(port)));
        Path other = Files.createDirectory(temporary.resolve("tomcat.%d.19".formatted(port + 1)));
        customize();
        assertThat(left).doesNotExist();
        assertThat(pages).doesNotExist();
        assertThat(other).exists();
    }

    @Test
    void folders_that_a_server_on_another_address_may_use_stay() throws IOException {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.2"))) {
            customize();
        }
        assertThat(left).exists();
    }

    @Test
    void the_server_keeps_its_files_in_the_data_folder() {
        customize();
        assertThat(factory.getSettings().getDocumentRoot())
                .hasToString(data.resolve("tomcat/root").toString());
        assertThat(data.resolve("tomcat/root")).isDirectory();
    }

    @Test
    void the_port_in_force_is_in_a_file_for_health_checks() throws IOException {
        WebServer server = mock(WebServer.class);
        when(server.getPort()).thenReturn(18_123);
        WebServerInitializedEvent started = mock(WebServerInitializedEvent.class);
        when(started.getWebServer()).thenReturn(server);
        customize().recordPort(started);
        assertThat(data.resolve("tomcat/port")).hasContent("18123");
    }

    private ServerFolder customize() {
        PortalProperties portal =
                new PortalProperties(data, URI.create("https://portal.example"), "Springfield", ZoneOffset.UTC);
        ServerFolder folder = new ServerFolder(portal, temporary, port);
        folder.customize(factory);
        return folder;
    }
}
