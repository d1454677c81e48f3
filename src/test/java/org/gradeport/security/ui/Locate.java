package org.gradeport.security.ui;

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
import org.gradeport.base.DenseGrid;

/// Finds by what people read.
final class Locate {

    private Locate() {}

    static void press(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    static void press(Component within, String text) {
        _click(_get(within, Button.class, spec -> spec.withText(text)));
    }

    /// Presses a button of the first row.
    static void pressInRow(String text) {
        DenseGrid<?> grid = _get(DenseGrid.class);
        press(GridKt._getCellComponent(grid, 0, "actions"), text);
    }

    static void type(String label, String value) {
        _get(TextField.class, spec -> spec.withLabel(label)).setValue(value);
    }

    static void typePassword(String label, String value) {
        _get(PasswordField.class, spec -> spec.withLabel(label)).setValue(value);
    }

    static String secret() {
        return _get(Span.class, spec -> spec.withId("secret")).getText();
    }

    static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    static void choose(MenuBar menu, String text) {
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

    static String toasts() {
        return _find(Notification.class).stream()
                .map(toast -> toast.getElement().getProperty("text", ""))
                .collect(Collectors.joining("\n"));
    }
}
