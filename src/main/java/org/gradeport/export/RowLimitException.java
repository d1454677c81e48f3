package org.gradeport.export;

import org.gradeport.base.Texts;

/// A request has more rows than the actor may export.
public class RowLimitException extends RuntimeException {

    public RowLimitException(long rows, long limit) {
        super(Texts.say("export.refused.rows", rows, limit));
    }
}
