package org.gradeport.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gradeport.base.PortalProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/// Gives the web server one folder in the data folder, so that killed portals leave none behind in the system's
/// temporary folder, and deletes those that earlier versions left there.
@Component
class ServerFolder implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final Logger log = LoggerFactory.getLogger(ServerFolder.class);

    private final Path folder;
    private final Path temporary;
    private final int port;

    ServerFolder(
            PortalProperties portal, @Value("${java.io.tmpdir}") Path temporary, @Value("${server.port}") int port) {
        this.folder = portal.dataDir().toAbsolutePath().resolve("tomcat");
        this.temporary = temporary;
        this.port = port;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (port > 0 && isFree()) {
            clear();
        }
        try {
            Path root = Files.createDirectories(folder.resolve("root"));
            factory.setBaseDirectory(folder.toFile());
            factory.getSettings().setDocumentRoot(root.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether nothing listens on this port of any address, so that folders named after it belong to no running server.
    private boolean isFree() {
        try (SocketChannel probe = SocketChannel.open()) {
            probe.setOption(StandardSocketOptions.SO_REUSEADDR, true).bind(new InetSocketAddress(port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /// For health checks: the port may be set in a file, or be any free one.
    @EventListener
    void recordPort(WebServerInitializedEvent event) throws IOException {
        Files.writeString(
                folder.resolve("port"), String.valueOf(event.getWebServer().getPort()));
    }

    private void clear() {
        try (DirectoryStream<Path> left =
                Files.newDirectoryStream(temporary, "{tomcat,tomcat-docbase}.%d.*".formatted(port))) {
            for (Path each : left) {
                FileSystemUtils.deleteRecursively(each);
            }
        } catch (IOException e) {
            log.warn("Could not delete folders of earlier portals in {}: {}", temporary, e.toString());
        }
    }
}
