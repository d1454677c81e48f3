package org.gradeport.export;

/// A request has more rows than its asker may export.
public class RowLimitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RowLimitException(long rows, long limit) {
        super("%,d rows are more than the limit of %,d. Narrow the filter or ask an administrator."
                .formatted(rows, limit));
    }
}
