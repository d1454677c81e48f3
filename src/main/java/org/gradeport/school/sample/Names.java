package org.gradeport.school.sample;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Draws people's names, culture by weight; no two people share a full name.
final class Names {

    private final List<Culture> cultures = Culture.all();
    private final int weights = cultures.stream().mapToInt(Culture::weight).sum();
    private final Random random;
    private final Set<String> taken = new HashSet<>();

    Names(long seed) {
        random = new Random(seed);
    }

    Name next() {
        while (true) {
            Name name = culture().draw(random.nextBoolean(), random);
            if (taken.add(name.given() + " " + name.middle() + " " + name.family())) {
                return name;
            }
        }
    }

    private Culture culture() {
        int at = random.nextInt(weights);
        for (Culture culture : cultures) {
            at -= culture.weight();
            if (at < 0) {
                return culture;
            }
        }
        throw new IllegalStateException("No culture has a weight");
    }
}
