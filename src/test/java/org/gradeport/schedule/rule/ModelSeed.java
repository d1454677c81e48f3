package org.gradeport.schedule.rule;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The random numbers of a model test. `-Dgradeport.model.seed=…` makes others, and `-Dgradeport.model.effort=20` makes
/// a run twenty times as long.
final class ModelSeed {

    private static final Logger log = LoggerFactory.getLogger(ModelSeed.class);

    private ModelSeed() {}

    /// A seed, printed with the name of the test.
    static long print(String test) {
        long seed = Long.getLong("gradeport.model.seed", 1);
        log.info("{} has the seed {}", test, seed);
        return seed;
    }

    /// The number of cases, which is the given one unless a longer run is wanted.
    static int cases(int usual) {
        return usual * Integer.getInteger("gradeport.model.effort", 1);
    }
}
