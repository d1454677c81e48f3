package org.gradeport.school.sample;

import java.util.List;
import java.util.Properties;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// What teachers write beside a grade; most write nothing.
final class Comments {

    private static final int ONE_IN = 15;
    private static final double HIGH = 0.85;
    private static final double MIDDLE = 0.6;

    private final Properties texts = Resource.properties("comments.properties");
    private final List<String> high = starting("high.");
    private final List<String> middle = starting("middle.");
    private final List<String> low = starting("low.");
    private final List<String> absent = starting("absent.");

    /// On work that reached this share of its points.
    @Nullable
    String on(double share, Random random) {
        return draw(share >= HIGH ? high : share >= MIDDLE ? middle : low, random);
    }

    @Nullable
    String onNothing(Random random) {
        return draw(absent, random);
    }

    private static @Nullable String draw(List<String> stock, Random random) {
        return random.nextInt(ONE_IN) == 0 ? stock.get(random.nextInt(stock.size())) : null;
    }

    private List<String> starting(String prefix) {
        return texts.stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .sorted()
                .map(texts::getProperty)
                .toList();
    }
}
