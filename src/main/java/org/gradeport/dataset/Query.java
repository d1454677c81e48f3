package org.gradeport.dataset;

import java.util.Map;

/// SQL with named parameters, and their values; a collection stands for a list of values.
record Query(String sql, Map<String, ?> parameters) {}
