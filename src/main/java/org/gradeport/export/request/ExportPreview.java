package org.gradeport.export.request;

import java.util.List;
import org.gradeport.table.Column;
import org.jspecify.annotations.Nullable;

/// What an export would hold.
///
/// @param total how many rows it would have
/// @param limit how many rows the asker may export at once
/// @param rows the first twenty, values in their columns' Java classes
public record ExportPreview(List<Column> columns, long total, long limit, List<List<@Nullable Object>> rows) {}
