package org.gradeport.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The entry point and the health check of the image.
@EnabledOnOs(OS.LINUX)
class ContainerScriptsTest {

    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void a_data_folder_with_a_space_in_its_name() throws IOException {
        data = Files.createDirectories(folder.resolve("My Documents/data"));
    }

    @Test
    void the_portal_starts_with_its_temporary_files_in_the_data_folder() throws Exception {
        Path java = Files.writeString(folder.resolve("java"), "#!/bin/sh\nprintf '[%s]' \"$@\"\numask\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        assertThat(run("gradeport", "--server.port=9000"))
                .contains("[-Djava.io.tmpdir=%s/tmp]".formatted(data))
                .endsWith("[-jar][/app/gradeport.jar][--server.port=9000]0077\nexit code 0");
        assertThat(data.resolve("tmp")).isDirectory();
    }

    @Test
    void a_data_folder_that_the_user_cannot_write_is_named_with_what_to_do() throws Exception {
        Files.delete(data);
        assertThat(run("gradeport"))
                .contains("cannot write %s: chown ".formatted(data))
                .endsWith("exit code 1");
    }

    @ParameterizedTest
    @CsvSource({
        "200, '', 0",
        "503, '', 1",
        "400, This combination of host and port requires TLS., 0",
    })
    void the_portal_is_healthy_if_it_is_ready_on_the_port_in_force(int status, String body, int code) throws Exception {
        HttpServer portal = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 1);
        portal.createContext("/actuator/health/readiness", call -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            call.sendResponseHeaders(status, bytes.length);
            call.getResponseBody().write(bytes);
            call.close();
        });
        portal.start();
        try {
            Files.createDirectory(data.resolve("tomcat"));
            Files.writeString(
                    data.resolve("tomcat/port"),
                    String.valueOf(portal.getAddress().getPort()));
            assertThat(run("gradeport-health")).endsWith("exit code " + code);
        } finally {
            portal.stop(0);
        }
    }

    @Test
    void a_portal_that_does_not_listen_yet_is_not_healthy() throws Exception {
        assertThat(run("gradeport-health")).endsWith("exit code 1");
    }

    private String run(String script, String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = Path.of("src/main/container", script).toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("GRADEPORT_DATA_DIR", data.toString());
        builder.environment().put("PATH", folder + ":/usr/bin:/bin");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said + "exit code " + process.waitFor();
    }
}
