package org.gradeport.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Span;

/// A list of labels and values.
public final class FactList extends DescriptionList {

    public FactList() {
        addClassName("facts");
    }

    public FactList with(String term, String description) {
        return with(term, new Span(description));
    }

    public FactList with(String term, Component... description) {
        add(new Term(term), new Description(description));
        return this;
    }
}
