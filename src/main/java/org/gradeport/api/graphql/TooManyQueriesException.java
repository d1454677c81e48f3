package org.gradeport.api.graphql;

import org.gradeport.base.Texts;

/// As many queries run on this node as may run at the same time.
public final class TooManyQueriesException extends RuntimeException {

    TooManyQueriesException(int most) {
        super(Texts.say("api.graphql.busy", most));
    }
}
