package org.gradeport.chaos.load;

import java.io.IOException;
import java.util.Random;

/// One kind of use of the portals; an [IOException] or a refusal is expected under faults and tried again later.
interface Use {

    /// Uses the portals once.
    void once(Random random) throws IOException;

    /// Repeats what was asked and not answered, until it is answered.
    default void flush(Random random) throws IOException {}
}
