package org.gradeport.dataset.read;

import java.util.Map;

/// SQL with named parameters, and their values; a collection stands for a list of values.
public record SqlQuery(String sql, Map<String, ?> parameters) {}
