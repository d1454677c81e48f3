package org.gradeport.table;

import java.util.List;
import java.util.Locale;

/// A request has an invalid column, filter, option or value; the message says which, and what is allowed. Of a request
/// with several faults it is the first one.
public class InvalidValueException extends RuntimeException {

    /// The parts of a request for an export, by their names in JSON.
    public enum Part {
        EXPORT_TYPE,
        COLUMNS,
        FILTERS,
        SORT,
        EXPORT_FORMAT,
        OPTIONS,
        NAME,
        DELIVERY,

        /// Of any other request.
        NONE
    }

    private final Part part;
    private final String place;
    private final transient List<String> allowed;
    private final transient List<InvalidValueException> all;

    /// `field` is the path in the request, such as `zone`; `allowed` is empty where no list would help.
    public InvalidValueException(String field, String message, List<String> allowed) {
        this(Part.NONE, field, message, allowed);
    }

    /// `place` is the path in the part, such as `.school` or `[2]`; empty for the part itself.
    public InvalidValueException(Part part, String place, String message, List<String> allowed) {
        this(part, place, message, allowed, List.of());
    }

    /// @param all one or more
    public InvalidValueException(List<InvalidValueException> all) {
        InvalidValueException first = all.getFirst();
        this(first.part, first.place, String.valueOf(first.getMessage()), first.allowed, all);
    }

    private InvalidValueException(
            Part part, String place, String message, List<String> allowed, List<InvalidValueException> all) {
        super(message);
        this.part = part;
        this.place = place;
        this.allowed = List.copyOf(allowed);
        this.all = List.copyOf(all);
    }

    /// The part of the request for an export.
    public Part part() {
        return part;
    }

    /// The key of the value in its part, such as `school`; empty for the part itself.
    public String key() {
        return place.isEmpty() ? "" : place.substring(1);
    }

    /// The refused field's path in the request, such as `filters.school`.
    public String field() {
        return part == Part.NONE ? place : part.name().toLowerCase(Locale.ROOT) + place;
    }

    /// The allowed values.
    public List<String> allowed() {
        return allowed;
    }

    /// All faults of the request, this one first.
    public List<InvalidValueException> all() {
        return all.isEmpty() ? List.of(this) : all;
    }
}
