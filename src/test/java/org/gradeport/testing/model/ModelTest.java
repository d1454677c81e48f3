package org.gradeport.testing.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/// A comparison of the portal's answers with a model of its own, for the seed of its parameter: one seed in
/// `./portal test`, and as many as fit in the time of `./portal check`.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Tag("model")
@TestTemplate
@ExtendWith(ModelSeeds.class)
public @interface ModelTest {}
