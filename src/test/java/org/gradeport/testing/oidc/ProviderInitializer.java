package org.gradeport.testing.oidc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// Configures four providers: `school` and `town`, which work, `down`, which nobody serves, and `stranger`, which does
/// not accept the portal's secret. The base URL has the real port, since people come back to it.
public class ProviderInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final List<String> ALL = List.of("school", "town", "down", "stranger");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        int port = freePort();
        String portal = "http://localhost:" + port;
        TestProvider.admit(portal, ALL);
        TestPropertyValues.of("server.port=" + port, "gradeport.base-url=" + portal)
                .applyTo(context);
        provider(context, "school", TestProvider.issuer("school"), TestProvider.SECRET);
        provider(context, "town", TestProvider.issuer("town"), TestProvider.SECRET);
        provider(context, "down", "http://127.0.0.1:1", TestProvider.SECRET);
        provider(context, "stranger", TestProvider.issuer("school"), "not the secret");
        TestPropertyValues.of(
                        "spring.security.oauth2.client.registration.school.client-name=School",
                        rules("school") + "role-claims=realm_access.roles",
                        rules("school") + "roles.admin=gradeport-admin",
                        rules("school") + "roles.operator=gradeport-operator",
                        rules("school") + "roles.teacher=gradeport-teacher,staff",
                        rules("school") + "teacher-by=email",
                        rules("town") + "role-claims=groups",
                        rules("town") + "roles.teacher=teachers",
                        rules("town") + "accounts=known",
                        rules("town") + "teacher-by=identifier",
                        rules("town") + "teacher-claim=staff_number")
                .applyTo(context);
    }

    private static void provider(ConfigurableApplicationContext context, String id, String issuer, String secret) {
        String client = "spring.security.oauth2.client.";
        TestPropertyValues.of(
                        client + "registration." + id + ".client-id=" + TestProvider.CLIENT,
                        client + "registration." + id + ".client-secret=" + secret,
                        client + "registration." + id + ".scope=openid,profile,email",
                        client + "provider." + id + ".issuer-uri=" + issuer,
                        rules(id) + "role-claims=roles",
                        rules(id) + "roles.teacher=teacher")
                .applyTo(context);
    }

    private static String rules(String id) {
        return "gradeport.sign-in.oidc.providers." + id + ".";
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
