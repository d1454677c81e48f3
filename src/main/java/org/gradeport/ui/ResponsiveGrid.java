package org.gradeport.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table for wide windows that is a list of cards on a phone (760 px and less).
public final class ResponsiveGrid<T> extends Grid<T> {

    private static final int PHONE_WIDTH = 760;

    private final Column<T> card;
    private @Nullable Registration resizing;
    private List<Column<T>> wide = List.of();

    /// @param card the card of a row on a phone, with all its actions
    public ResponsiveGrid(SerializableFunction<T, ? extends Component> card) {
        addClassName("dense");
        addThemeVariants(GridVariant.NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        this.card = addComponentColumn(row -> phoneCard(card.apply(row))).setFlexGrow(1);
        this.card.setVisible(false);
    }

    private static Component phoneCard(Component card) {
        card.getElement().getClassList().add("phone-card");
        return card;
    }

    /// Adds a column that shares the width that the narrow ones leave, by its weight.
    public Column<T> addWide(String header, int weight, ValueProvider<T, ? extends Component> cell) {
        return addComponentColumn(cell).setHeader(header).setFlexGrow(weight);
    }

    /// Adds a column of this width.
    public Column<T> addNarrow(String header, String width, ValueProvider<T, ? extends Component> cell) {
        return addWide(header, 0, cell).setWidth(width);
    }

    /// Adds a column as wide as its content.
    public Column<T> addNarrow(String header, ValueProvider<T, ? extends Component> cell) {
        return addWide(header, 0, cell).setAutoWidth(true);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        Page page = event.getUI().getPage();
        resizing = page.addBrowserWindowResizeListener(resize -> fit(resize.getWidth()));
        fit(page.getExtendedClientDetails().getWindowInnerWidth());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (resizing != null) {
            resizing.remove();
        }
        super.onDetach(event);
    }

    /// Columns that the view hides stay hidden when the window grows.
    void fit(int width) {
        boolean phone = width > 0 && width <= PHONE_WIDTH;
        if (phone == card.isVisible()) {
            return;
        }
        if (phone) {
            wide = getColumns().stream().filter(Column::isVisible).toList();
        }
        wide.forEach(column -> column.setVisible(!phone));
        card.setVisible(phone);
        setClassName("phone", phone);
    }
}
