package org.gradeport.export.request;

import java.util.List;
import org.gradeport.table.Column;
import org.jspecify.annotations.Nullable;

/// The preview of a request.
///
/// @param total the number of rows
/// @param limit the number of rows that the actor may export at once
/// @param rows the first twenty, values in their columns' Java classes
public record ExportPreview(List<Column> columns, long total, long limit, List<List<@Nullable Object>> rows) {}
