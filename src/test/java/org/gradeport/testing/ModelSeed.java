package org.gradeport.testing;

import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The random numbers of a model test. `-Dgradeport.model.seed=…` repeats a run, and `-Dgradeport.model.effort=20`
/// makes
/// it twenty times as long.
public final class ModelSeed {

    private static final Logger log = LoggerFactory.getLogger(ModelSeed.class);

    private ModelSeed() {}

    /// A seed, printed with the name of the test.
    public static long print(String test) {
        long seed = Long.getLong("gradeport.model.seed", new Random().nextLong());
        log.info("{} has the seed {}", test, seed);
        return seed;
    }

    /// The number of cases, which is the given one unless a longer run is wanted.
    public static int cases(int usual) {
        return usual * Integer.getInteger("gradeport.model.effort", 1);
    }
}
