package org.gradeport.testing.oidc;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.gradeport.testing.EmptyPortalInitializer;
import org.gradeport.testing.ServerTest;
import org.springframework.test.context.ContextConfiguration;

/// A test of the whole portal with the providers of [TestProvider].
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ServerTest
@ContextConfiguration(initializers = {EmptyPortalInitializer.class, ProviderInitializer.class})
public @interface SingleSignOnTest {}
