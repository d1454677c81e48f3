package org.gradeport.chaos.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.gradeport.chaos.site.Api.Answer;
import org.gradeport.testing.DatabaseProxy;

/// Two portals that share a database behind a proxy, a store and a mail server.
public final class Site implements AutoCloseable {

    private final String password = UUID.randomUUID().toString();
    private final DatabaseServer database;
    private final DatabaseProxy proxy;
    private final MailServer mail;
    private final Store store;
    private final List<PortalProcess> portals;
    private volatile String token = "";

    /// @param folder of the database server, which starts faster if another site has used it, and of this site's data
    public Site(Path folder, Path logs, StoreKind kind, Clock clock) throws IOException {
        Path own = folder.resolve(kind.name());
        database = new DatabaseServer(folder.resolve("database"), logs.resolve("database.log"));
        proxy = new DatabaseProxy(database.port());
        mail = new MailServer(clock);
        store = kind.open(own.resolve("store"), clock);
        portals = List.of(portal("A", own, logs), portal("B", own, logs));
    }

    private PortalProcess portal(String name, Path folder, Path logs) throws IOException {
        Path data = Files.createDirectories(folder.resolve("data-" + name));
        Map<String, String> settings = new HashMap<>(store.environment());
        settings.putAll(Map.of(
                "SPRING_DATASOURCE_URL",
                "jdbc:mariadb://127.0.0.1:%d/gradeport".formatted(proxy.port()),
                "SPRING_DATASOURCE_USERNAME",
                "portal",
                "SPRING_DATASOURCE_PASSWORD",
                database.password(),
                "GRADEPORT_DATA_DIR",
                data.toString(),
                "GRADEPORT_SAMPLE_SCHOOL",
                "never",
                "GRADEPORT_ADMIN_PASSWORD",
                password,
                "SMTP_HOST",
                "127.0.0.1",
                "SMTP_PORT",
                String.valueOf(mail.port()),
                "SMTP_USE_TLS",
                "false",
                "GRADEPORT_MAIL_TIMEOUT",
                "30s"));
        return new PortalProcess(
                "portal " + name,
                logs.resolve("portal-%s.log".formatted(name)),
                settings,
                new PortalClock(folder.resolve("clock-" + name)));
    }

    /// Starts both portals at once, on an empty database.
    public void start() throws IOException {
        portals.forEach(PortalProcess::launch);
        portals.forEach(PortalProcess::awaitReady);
        signIn();
    }

    /// The portals.
    public List<PortalProcess> portals() {
        return portals;
    }

    /// The database.
    public DatabaseServer database() {
        return database;
    }

    /// The proxy between the portals and the database.
    public DatabaseProxy proxy() {
        return proxy;
    }

    /// The mail server.
    public MailServer mail() {
        return mail;
    }

    /// The store.
    public Store store() {
        return store;
    }

    /// The administrator's API token.
    public String token() {
        return token;
    }

    /// Calls the API of one of the portals.
    public Answer call(Random random, String method, String path, String body) throws IOException {
        return portals.get(random.nextInt(portals.size())).api().call(method, path, body, token);
    }

    /// Calls the API of the first portal, which must do what is asked.
    public Answer demand(String method, String path, String body) throws IOException {
        Answer answer = portals.getFirst().api().call(method, path, body, token);
        if (!answer.isSuccess()) {
            throw new IOException("%s %s: %d %s"
                    .formatted(method, path, answer.status(), new String(answer.body(), StandardCharsets.UTF_8)));
        }
        return answer;
    }

    private void signIn() throws IOException {
        token = demand("POST", "/api/v1/auth/token", "{\"username\":\"admin\",\"password\":\"%s\"}".formatted(password))
                .json()
                .get("access_token")
                .asString();
    }

    @Override
    public void close() {
        portals.forEach(PortalProcess::close);
        mail.close();
        proxy.close();
        database.close();
        try {
            store.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
