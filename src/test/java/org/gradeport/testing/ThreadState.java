package org.gradeport.testing;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/// Gives each test the security context of its portal, and clears the user and the language of its thread; JUnit
/// registers it for every test.
public final class ThreadState implements BeforeAllCallback, AfterEachCallback {

    /// Each application context has a holder of the security context, and the last one started becomes that of the JVM.
    /// This restores the one of the context under test, which its method security reads.
    @Override
    public void beforeAll(ExtensionContext test) {
        if (AnnotatedElementUtils.hasAnnotation(test.getRequiredTestClass(), PortalTest.class)) {
            SpringExtension.getApplicationContext(test)
                    .getBeanProvider(SecurityContextHolderStrategy.class)
                    .ifAvailable(SecurityContextHolder::setContextHolderStrategy);
        }
    }

    @Override
    public void afterEach(ExtensionContext test) {
        LocaleContextHolder.resetLocaleContext();
        SecurityContextHolder.clearContext();
    }
}
