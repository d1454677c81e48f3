package org.gradeport.export.ui.list;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;

/// Switches between the user's own exports and everybody's.
final class OwnerToggle extends Div {

    private final Button mine;
    private final Button all;

    OwnerToggle(Consumer<Boolean> showAll) {
        mine = new Button(getTranslation("export.segment.mine"), _ -> showAll.accept(false));
        all = new Button(getTranslation("export.segment.all"), _ -> showAll.accept(true));
        addClassName("seg");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("export.segment"));
        add(mine, all);
    }

    void show(boolean everybody) {
        mark(mine, !everybody);
        mark(all, everybody);
    }

    private static void mark(Button button, boolean on) {
        button.setClassName("on", on);
        button.getElement().setAttribute("aria-pressed", Boolean.toString(on));
    }
}
