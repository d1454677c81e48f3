package org.gradeport.export.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._fireValueChange;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import org.gradeport.testing.BrowserlessPortal;

/// Finds components by visible text, or by the text for screen readers.
public final class PageLocator {

    private PageLocator() {}

    /// Opens an address of the portal.
    public static void open(String address) {
        BrowserlessPortal.navigate(address);
    }

    public static String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    public static String text(Component component) {
        return component.getElement().getTextRecursively().strip();
    }

    public static String text(Class<? extends Component> part) {
        return text(_get(part));
    }

    static Button button(Component within, String text) {
        return _get(within, Button.class, spec -> spec.withText(text));
    }

    /// Changes a field like a user.
    public static <C extends AbstractField<C, V>, V> void enter(C field, V value) {
        field.setValue(value);
        _fireValueChange(field, true);
    }

    public static <T extends Component & HasAriaLabel> T labelled(Class<T> type, String label) {
        return _find(type).stream()
                .filter(each -> each.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing is called " + label));
    }

    /// The only component of this type in another, with the type argument of the caller.
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // classes carry no type arguments
    public static <T extends Component> T within(Class<? extends Component> part, Class<? super T> type) {
        return (T) _get(_get(part), (Class<Component>) type);
    }
}
