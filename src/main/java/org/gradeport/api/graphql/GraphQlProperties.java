package org.gradeport.api.graphql;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Settings of GraphQL.
///
/// @param page whether there is a page to try it
/// @param concurrency how many queries run at the same time on this node
@Validated
@ConfigurationProperties("gradeport.graphql")
public record GraphQlProperties(
        @DefaultValue("true") boolean page,
        @DefaultValue("4") @Min(1) @Max(64) int concurrency) {}
