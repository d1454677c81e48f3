package org.gradeport.api.graphql;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of GraphQL.
///
/// @param page whether there is a page to try it
@ConfigurationProperties("gradeport.graphql")
public record GraphQlPageProperties(@DefaultValue("true") boolean page) {}
