package org.gradeport.testing;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.context.SecurityContextHolder;

/// Clears the language and the user that a test leaves on its thread; JUnit registers it for every test.
public final class ThreadState implements AfterEachCallback {

    @Override
    public void afterEach(ExtensionContext test) {
        LocaleContextHolder.resetLocaleContext();
        SecurityContextHolder.clearContext();
    }
}
