package org.gradeport.dataset;

/// Which classes a scope reaches, in SQL.
final class Taught {

    /// The keys of the classes that `:teacher` teaches on the day `:today`: she, the class and her enrollment as its
    /// teacher are active, and the enrollment has begun and not ended.
    static final String CLASSES = """
            select mine.class_id from enrollment mine
            join person teacher on teacher.id = mine.person_id
            join class taught on taught.id = mine.class_id
            where teacher.sourced_id = :teacher and teacher.active
            and taught.active and mine.active and mine.role = 'teacher'
            and (mine.begin_date is null or mine.begin_date <= :today)
            and (mine.end_date is null or mine.end_date >= :today)
            """;

    private Taught() {}

    /// Holds where the class of this key may be seen.
    static String sees(String key) {
        return "(:everything or %s in (%s))".formatted(key, CLASSES);
    }
}
