package org.gradeport.export.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Builds the query of a URL; empty values are left out.
public final class UrlParameters {

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    public UrlParameters with(String key, String value) {
        return with(key, value.isEmpty() ? List.of() : List.of(value));
    }

    public UrlParameters with(String key, Collection<String> all) {
        if (!all.isEmpty()) {
            values.put(key, new ArrayList<>(all));
        }
        return this;
    }

    public QueryParameters build() {
        return new QueryParameters(values);
    }
}
