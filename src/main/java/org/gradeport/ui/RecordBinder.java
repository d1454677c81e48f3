package org.gradeport.ui;

import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;

/// Connects the fields of a form with the components of a record. It converts only; the services check the values.
public final class RecordBinder<R> extends Binder<R> {

    /// @param type a public record with one constructor
    public RecordBinder(Class<R> type) {
        super(type);
    }

    /// What the fields say now, valid or not; no field is marked as invalid any more.
    public R value() {
        setValidatorsDisabled(true);
        try {
            return writeRecord();
        } catch (ValidationException e) {
            throw new IllegalStateException("A converter refused a value", e);
        } finally {
            setValidatorsDisabled(false);
        }
    }
}
