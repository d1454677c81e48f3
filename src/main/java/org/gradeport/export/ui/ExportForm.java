package org.gradeport.export.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.gradeport.dataset.Dataset;
import org.gradeport.export.Preview;
import org.gradeport.export.RowLimitException;
import org.gradeport.format.ExportFormat;
import org.gradeport.table.InvalidValueException;
import org.springframework.security.access.AccessDeniedException;

/// The parts of the form, in step with one draft.
final class ExportForm extends Div {

    private final ExportSite site;
    private final Consumer<Draft> changed;
    private final DatasetPicker what;
    private final FilterForm filters;
    private final ColumnPicker columns = new ColumnPicker(picks -> change(draft -> draft.withColumns(picks)));
    private final SortForm sort = new SortForm(order -> change(draft -> draft.withSort(order)));
    private final FormatPicker format;
    private final NamePanel name = new NamePanel(value -> change(draft -> draft.withName(value)));
    private final PreviewPanel preview;
    private final RequestBar bar;
    private final RequestErrors errors;
    private final PreviewLoader loader;
    private Draft draft = Draft.EMPTY;

    /// @param changed hears each change of the draft
    /// @param requested hears the draft that is to become an export
    ExportForm(ExportSite site, Consumer<Draft> changed, Consumer<Draft> requested) {
        this.site = site;
        this.changed = changed;
        what = new DatasetPicker(site.datasets().all(), this::pick);
        filters = new FilterForm(site.service(), new ChoiceLabels(site.service()), this::change);
        format = new FormatPicker(site.formats().all(), this::changeFormat);
        preview = new PreviewPanel(site.figures(), site.portal().zone());
        bar = new RequestBar(() -> requested.accept(draft));
        errors = new RequestErrors(what, filters, columns, sort, format, name);
        loader = new PreviewLoader(site.service(), site.background(), this::show, this::refuse);
        addClassName("export-form");
        add(part("form-what", what, filters, columns, sort), part("form-how", preview, format, name), bar);
    }

    private static Div part(String name, Panel... panels) {
        Div part = new Div(panels);
        part.addClassName(name);
        return part;
    }

    /// Starts from a draft; what it leaves open or the portal does not know is the first there is.
    void show(Draft start) {
        draft = start;
        if (!draft.dataset().equals(dataset().name())) {
            draft = draft.withDataset(dataset().name());
        }
        if (!draft.format().equals(format().name())) {
            draft = draft.withFormat(format().name());
        }
        showDataset();
        format.show(format(), draft);
        changed();
    }

    /// No figures are shown any more.
    void stop() {
        loader.stop();
    }

    /// Says why the request or its preview was refused; what nobody foresaw goes to the portal's error page.
    void refuse(RuntimeException refusal) {
        preview.wait(false);
        bar.setBusy(false);
        switch (refusal) {
            case InvalidValueException invalid -> refuse(invalid);
            case RowLimitException tooMany -> preview.refuse(String.valueOf(tooMany.getMessage()));
            case AccessDeniedException denied -> preview.refuse(String.valueOf(denied.getMessage()));
            default -> throw refusal;
        }
    }

    private void refuse(InvalidValueException refusal) {
        errors.show(refusal);
        preview.clear();
        bar.show("", true);
    }

    private void pick(Dataset dataset) {
        draft = draft.withDataset(dataset.name());
        showDataset();
        changed();
    }

    private void showDataset() {
        Dataset dataset = dataset();
        what.show(dataset);
        filters.offer(dataset);
        filters.show(draft);
        columns.show(dataset, draft);
        sort.show(dataset, draft);
        name.show(dataset, draft);
    }

    private void changeFormat(UnaryOperator<Draft> step) {
        String before = draft.format();
        change(step);
        if (!draft.format().equals(before)) {
            format.show(format(), draft);
        }
    }

    private void change(UnaryOperator<Draft> step) {
        draft = step.apply(draft);
        changed();
    }

    private void changed() {
        errors.clear();
        filters.mark(draft);
        changed.accept(draft);
        preview.wait(true);
        UI ui = UI.getCurrent();
        loader.load(ui, draft.request());
    }

    private void show(Preview first) {
        preview.show(first);
        String rows =
                getTranslation("export.rows", first.total(), site.figures().count(first.total()));
        bar.show(
                String.join(" · ", List.of(dataset().label(), rows, format().label())), !PreviewPanel.isTooMany(first));
    }

    private Dataset dataset() {
        List<Dataset> all = site.datasets().all();
        return all.stream()
                .filter(each -> each.name().equals(draft.dataset()))
                .findFirst()
                .orElseGet(all::getFirst);
    }

    private ExportFormat format() {
        List<ExportFormat> all = site.formats().all();
        return all.stream()
                .filter(each -> each.name().equals(draft.format()))
                .findFirst()
                .orElseGet(all::getFirst);
    }
}
