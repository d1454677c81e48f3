package org.gradeport.testing.oidc;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/// The client of the last portal that was admitted.
final class TestClients implements RegisteredClientRepository {

    private final AtomicReference<@Nullable RegisteredClient> present = new AtomicReference<>();

    void admit(RegisteredClient client) {
        present.set(client);
    }

    @Override
    public void save(RegisteredClient client) {
        admit(client);
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        RegisteredClient client = present.get();
        return client != null && Objects.equals(client.getId(), id) ? client : null;
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        RegisteredClient client = present.get();
        return client != null && Objects.equals(client.getClientId(), clientId) ? client : null;
    }
}
