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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table, with narrower columns in windows of 1200 px and less, that is a list of cards on a phone (760 px and less).
public final class ResponsiveGrid<T> extends Grid<T> {

    private static final int PHONE_WIDTH = 760;
    private static final int TIGHT_WIDTH = 1200;

    private enum Shape {
        WIDE,
        TIGHT,
        PHONE
    }

    /// What a column becomes in a tight window.
    ///
    /// @param tight its width there; null if it is left out
    private record Fit<T>(
            Column<T> column,
            @Nullable String wide,
            @Nullable String tight) {

        void apply(Shape shape) {
            if (tight == null) {
                column.setVisible(shape == Shape.WIDE);
            } else {
                column.setWidth(shape == Shape.TIGHT ? tight : wide);
            }
        }
    }

    private final Column<T> card;
    private @Nullable Registration resizing;
    private final List<Fit<T>> fits = new ArrayList<>();
    private List<Column<T>> wide = List.of();
    private Shape shape = Shape.WIDE;

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

    /// Gives a column this width in a window of 1200 px and less.
    public void tighten(Column<T> column, String width) {
        fits.add(new Fit<>(column, column.getWidth(), width));
    }

    /// Leaves a column out in a window of 1200 px and less.
    public void omitWhenTight(Column<T> column) {
        fits.add(new Fit<>(column, column.getWidth(), null));
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
        Shape now = shape(width);
        if (now == shape) {
            return;
        }
        if (shape == Shape.WIDE) {
            wide = getColumns().stream().filter(Column::isVisible).toList();
        }
        shape = now;
        wide.forEach(column -> column.setVisible(now != Shape.PHONE));
        if (now != Shape.PHONE) {
            fits.stream().filter(fit -> wide.contains(fit.column())).forEach(fit -> fit.apply(now));
        }
        card.setVisible(now == Shape.PHONE);
        setClassName("phone", now == Shape.PHONE);
    }

    /// A browser with an unknown width counts as wide.
    private static Shape shape(int width) {
        if (width <= 0 || width > TIGHT_WIDTH) {
            return Shape.WIDE;
        }
        return width <= PHONE_WIDTH ? Shape.PHONE : Shape.TIGHT;
    }
}
