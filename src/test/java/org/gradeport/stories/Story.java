package org.gradeport.stories;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.gradeport.testing.ServerTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/// A test of a user in a browser, with the production build of the portal; each test may take a [BrowserVisit]. All
/// stories share one portal. They run after packaging, by `mvn verify`.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@ServerTest
@ExtendWith(Browser.class)
@interface Story {}
