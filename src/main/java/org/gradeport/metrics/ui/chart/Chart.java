package org.gradeport.metrics.ui.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import java.util.function.Consumer;

/// A chart drawn by ApexCharts in the browser; a new drawing replaces the old one.
@Tag("apex-chart")
@NpmPackage(value = "apexcharts", version = "4.7.0")
@JsModule("./apex-chart.js")
public final class Chart extends Component {

    /// @param what read out instead of the picture
    public Chart(String what) {
        getElement().setAttribute("role", "img");
        describe(what);
    }

    public void describe(String what) {
        getElement().setAttribute("aria-label", what);
    }

    public void draw(ChartDrawing drawing) {
        String language = getLocale().toLanguageTag();
        getElement().setPropertyMap("spec", drawing.properties(language));
        getElement().getStyle().set("min-height", drawing.height() + "px");
    }

    Registration onMark(Consumer<ChartMark> pressed) {
        ComponentEventListener<MarkEvent> listener = event -> pressed.accept(event.mark);
        return addListener(MarkEvent.class, listener);
    }

    /// A user pressed a mark; public because Flow creates it.
    @DomEvent("mark-click")
    public static final class MarkEvent extends ComponentEvent<Chart> {

        private final transient ChartMark mark;

        public MarkEvent(
                Chart chart,
                boolean fromClient,
                @EventData("event.detail.series") int series,
                @EventData("event.detail.category") int category) {
            super(chart, fromClient);
            mark = new ChartMark(series, category);
        }
    }
}
