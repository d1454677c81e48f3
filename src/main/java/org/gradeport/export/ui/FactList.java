package org.gradeport.export.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Span;

/// Facts under each other: what, and how it is.
final class FactList extends DescriptionList {

    FactList() {
        addClassName("facts");
    }

    FactList with(String term, String description) {
        return with(term, new Span(description));
    }

    FactList with(String term, Component... description) {
        add(new Term(term), new Description(description));
        return this;
    }
}
