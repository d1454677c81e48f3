package org.gradeport.metrics.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.gradeport.base.MenuBadge;
import org.gradeport.metrics.Attention;

/// How much needs a person, in the menu.
@SpringComponent
record AttentionBadge(Attention attention) implements MenuBadge {

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
