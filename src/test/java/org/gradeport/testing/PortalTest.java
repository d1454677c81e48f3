package org.gradeport.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.UseMainMethod;
import org.springframework.test.context.ContextConfiguration;

/// A test of the whole portal on an empty MariaDB database.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(useMainMethod = UseMainMethod.ALWAYS)
@ContextConfiguration(initializers = EmptyPortalInitializer.class)
public @interface PortalTest {}
