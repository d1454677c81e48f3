package org.gradeport.testing;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradeport.ui.ResponsiveGrid;

/// Finds components by visible text.
public final class Locate {

    private Locate() {}

    public static void press(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    public static void press(Component within, String text) {
        _click(_get(within, Button.class, spec -> spec.withText(text)));
    }

    /// Clicks a button of the first row.
    public static void pressInRow(String text) {
        ResponsiveGrid<?> responsiveGrid = _get(ResponsiveGrid.class);
        press(GridKt._getCellComponent(responsiveGrid, 0, "actions"), text);
    }

    public static void type(String label, String value) {
        _get(TextField.class, spec -> spec.withLabel(label)).setValue(value);
    }

    public static void typePassword(String label, String value) {
        _get(PasswordField.class, spec -> spec.withLabel(label)).setValue(value);
    }

    public static String secret() {
        return _get(Span.class, spec -> spec.withId("secret")).getText();
    }

    public static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    public static void choose(MenuBar menu, String text) {
        MenuItem item = menu.getItems().stream()
                .flatMap(Locate::below)
                .filter(each -> text.equals(each.getText()))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
    }

    private static Stream<MenuItem> below(MenuItem item) {
        return Stream.concat(
                Stream.of(item), item.getSubMenu().getItems().stream().flatMap(Locate::below));
    }

    public static String toasts() {
        return _find(Notification.class).stream()
                .map(toast -> toast.getElement().getProperty("text", ""))
                .collect(Collectors.joining("\n"));
    }
}
