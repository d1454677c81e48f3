package org.gradeport.testing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.internal.nodefeature.ElementPropertyMap;
import com.vaadin.flow.internal.nodefeature.PropertyChangeDeniedException;

/// Types text that is no value into a field, as the browser reports it.
public final class TypedText {

    private TypedText() {}

    /// Types the text; an empty text removes the one before.
    public static void type(Component field, String text) {
        Element element = field.getElement();
        if (field instanceof BigDecimalField) {
            report(element, text);
        } else {
            element.setProperty("_inputElementValue", text);
            report(element, "");
            element.getNode()
                    .getFeature(ElementListenerMap.class)
                    .fireEvent(new DomEvent(element, "unparsable-change", JacksonUtils.createObjectNode()));
        }
    }

    private static void report(Element element, String value) {
        try {
            element.getNode()
                    .getFeature(ElementPropertyMap.class)
                    .deferredUpdateFromClient("value", value)
                    .run();
        } catch (PropertyChangeDeniedException e) {
            throw new AssertionError(e);
        }
    }
}
