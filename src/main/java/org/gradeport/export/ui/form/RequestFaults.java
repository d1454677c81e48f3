package org.gradeport.export.ui.form;

import java.util.Map;
import org.gradeport.table.InvalidValueException;
import org.gradeport.table.InvalidValueException.Part;
import org.gradeport.ui.Panel;
import org.gradeport.ui.Toast;

/// Shows the faults of a request at the parts of its form.
record RequestFaults(Map<Part, Panel> parts) {

    /// Removes all marks.
    void clear() {
        parts.values().forEach(Panel::accept);
    }

    /// Replaces all marks; a toast shows a fault without a part in the form.
    void show(InvalidValueException refusal) {
        clear();
        refusal.all().forEach(this::mark);
    }

    private void mark(InvalidValueException fault) {
        String sentence = String.valueOf(fault.getMessage());
        Panel part = parts.get(fault.part());
        if (part == null) {
            Toast.failed(sentence);
        } else {
            part.refuse(fault.key(), sentence);
        }
    }
}
