package org.gradeport.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Lets tests look every 20 ms whether what they wait for has happened, instead of every 100; JUnit registers it for
/// every test.
public final class ShortWaits implements BeforeAllCallback {

    private static final Duration PAUSE = Duration.ofMillis(20);

    @Override
    public void beforeAll(ExtensionContext test) {
        Awaitility.setDefaultPollInterval(PAUSE);
        Awaitility.setDefaultPollDelay(PAUSE);
    }
}
