package org.gradeport.export.access;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gradeport.base.Texts;
import org.gradeport.dataset.Scope;
import org.gradeport.dataset.TaughtClasses;
import org.gradeport.security.Actor;
import org.gradeport.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/// Which rows an actor may see, as a scope for datasets and as the list of classes that is stored with a file.
@Component
public record ExportScopes(TaughtClasses taught) {

    public Scope of(Actor actor) {
        if (actor.is(Role.ADMIN)) {
            return new Scope.Everything();
        }
        String teacher = actor.is(Role.TEACHER) ? actor.teacher() : null;
        return teacher == null ? new Scope.Nothing() : new Scope.ClassesOf(teacher);
    }

    /// As `of`, but refuses an actor who can see no row.
    public Scope required(Actor actor) {
        Scope scope = of(actor);
        if (scope instanceof Scope.Nothing) {
            throw new AccessDeniedException(why(actor));
        }
        return scope;
    }

    private static String why(Actor actor) {
        return actor.is(Role.TEACHER)
                ? Texts.say("export.refused.no-teacher", actor.username())
                : Texts.say("export.refused.no-records", actor.username());
    }

    /// The classes in this scope today, one sourcedId a line; null for the whole school.
    public @Nullable String classes(Scope scope) {
        return switch (scope) {
            case Scope.Everything everything -> null;
            case Scope.ClassesOf classesOf -> String.join("\n", new TreeSet<>(taught.of(classesOf.teacher())));
            case Scope.Nothing nothing -> "";
        };
    }

    /// Whether this actor may see all rows of a file for these classes today.
    public boolean covers(Actor actor, @Nullable String classes) {
        return switch (of(actor)) {
            case Scope.Everything everything -> true;
            case Scope.ClassesOf classesOf ->
                classes != null && taught.of(classesOf.teacher()).containsAll(lines(classes));
            case Scope.Nothing nothing -> false;
        };
    }

    private static Set<String> lines(String classes) {
        return classes.lines().collect(Collectors.toSet());
    }
}
