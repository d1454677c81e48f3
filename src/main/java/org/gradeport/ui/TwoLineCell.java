package org.gradeport.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/// A cell of two lines: a text, and a small remark.
public final class TwoLineCell {

    private TwoLineCell() {}

    public static Div of(String first, String second) {
        return of(new Strong(first), second);
    }

    public static Div of(Component first, String second) {
        Div cell = new Div(first);
        cell.addClassName("cell");
        if (!second.isEmpty()) {
            Span remark = new Span(second);
            remark.addClassName("tiny");
            cell.add(remark);
        }
        return cell;
    }

    @Tag("strong")
    private static final class Strong extends Span {

        Strong(String text) {
            super(text);
        }
    }
}
