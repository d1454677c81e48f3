package org.gradeport.school.sample;

import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Random;

/// A stock of names that go together.
record Culture(String key, int weight, List<String> girls, List<String> boys, List<String> families) {

    static List<Culture> all() {
        Properties names = Resource.properties("names.properties");
        return names.stringPropertyNames().stream()
                .filter(key -> key.endsWith(".weight"))
                .map(key -> key.substring(0, key.indexOf('.')))
                .sorted()
                .map(key -> read(names, key))
                .toList();
    }

    private static Culture read(Properties names, String key) {
        return new Culture(
                key,
                Integer.parseInt(names.getProperty(key + ".weight")),
                list(names, key + ".girls"),
                list(names, key + ".boys"),
                list(names, key + ".families"));
    }

    private static List<String> list(Properties names, String key) {
        return Arrays.stream(names.getProperty(key).split(",", -1))
                .map(String::strip)
                .toList();
    }

    /// Draws a name; a tenth of the people keeps a middle name, taken from the same stock.
    Name draw(boolean girl, Random random) {
        List<String> stock = girl ? girls : boys;
        String[] given = Name.split(pick(stock, random), '|');
        String[] family = Name.split(pick(families, random), '/');
        String middle = Name.split(pick(stock, random), '|')[0];
        boolean hasMiddle = random.nextInt(10) == 0 && !middle.equals(given[0]);
        return new Name(given[0], hasMiddle ? middle : null, family[girl ? 1 : 0], given[1], sex(girl, random));
    }

    private static String sex(boolean girl, Random random) {
        int dice = random.nextInt(100);
        return dice == 0 ? "other" : dice == 1 ? "unspecified" : girl ? "female" : "male";
    }

    private static String pick(List<String> stock, Random random) {
        return stock.get(random.nextInt(stock.size()));
    }
}
