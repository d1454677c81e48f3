package org.gradeport.attention.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.gradeport.attention.AttentionService;
import org.gradeport.ui.MenuBadge;

/// The number of open concerns, in the menu.
@SpringComponent
record AttentionBadge(AttentionService attention) implements MenuBadge {

    @Override
    public String path() {
        return "attention";
    }

    @Override
    public int count() {
        return attention.lastCount();
    }

    @Override
    public String key() {
        return "attention.sub";
    }
}
