package org.gradeport.api.graphql.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.gradeport.ui.UserMenuEntry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;

/// Opens the page to try GraphQL from the menu of the user.
@SpringComponent
@ConditionalOnBooleanProperty(name = "gradeport.graphql.page", matchIfMissing = true)
class GraphQlMenuEntry implements UserMenuEntry {

    @Override
    public String key() {
        return "api.graphql";
    }

    @Override
    public void open() {
        UI.getCurrent().navigate(GraphQlView.class);
    }
}
