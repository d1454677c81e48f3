package org.gradeport.export.ui.form;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.UnaryOperator;
import org.gradeport.dataset.Dataset;
import org.gradeport.export.RowLimitException;
import org.gradeport.export.request.ExportPreview;
import org.gradeport.export.ui.ChoiceLabels;
import org.gradeport.export.ui.ExportSite;
import org.gradeport.format.ExportFormat;
import org.gradeport.table.InvalidValueException;
import org.gradeport.ui.Panel;
import org.springframework.security.access.AccessDeniedException;

/// The form for a request, in step with one draft; whoever extends it says what the request is for.
abstract class RequestEditor extends Div {

    private final ExportSite site;
    private final DatasetPicker what;
    private final FilterPanel filters;
    private final ColumnPicker columns =
            new ColumnPicker(picks -> change(requestDraft -> requestDraft.withColumns(picks)));
    private final SortPanel sort = new SortPanel(order -> change(requestDraft -> requestDraft.withSort(order)));
    private final FormatPicker format;
    private final NamePanel name;
    private final PreviewPanel preview;
    private final RequestErrors errors;
    private final PreviewLoader loader;
    private RequestDraft requestDraft = RequestDraft.EMPTY;

    RequestEditor(ExportSite site) {
        this.site = site;
        what = new DatasetPicker(site.datasets().all(), this::pick);
        filters = new FilterPanel(site.service(), new ChoiceLabels(site.service()), this::change);
        format = new FormatPicker(site.formats().all(), this::changeFormat);
        name = new NamePanel(site, this::change);
        preview = new PreviewPanel(site.figures(), site.portal().zone());
        errors = new RequestErrors(what, filters, columns, sort, format, name);
        loader = new PreviewLoader(site.service(), site.background(), this::show, this::refuse);
        addClassName("export-form");
        add(part("form-what", what, filters, columns, sort), part("form-how", preview, format, name));
    }

    /// Hears each change of the draft.
    abstract void drafted(RequestDraft now);

    /// Hears how many rows the draft gives.
    abstract void counted(ExportPreview first);

    /// Hears that the draft, or else what it gives, was refused; the parts say why.
    abstract void refused(boolean isInvalid);

    final RequestDraft draft() {
        return requestDraft;
    }

    /// What the draft comes to, such as `Students · 412 rows · Excel`.
    final String summary(ExportPreview first) {
        String rows =
                getTranslation("export.rows", first.total(), site.figures().count(first.total()));
        return String.join(" · ", List.of(getTranslation(dataset().label()), rows, getTranslation(format().label())));
    }

    /// Leaves the name to whoever uses the form.
    final void withoutName() {
        name.setVisible(false);
    }

    private static Div part(String name, Panel... panels) {
        Div part = new Div(panels);
        part.addClassName(name);
        return part;
    }

    /// Starts from a draft; what it leaves open or the portal does not know is the first there is.
    final void show(RequestDraft start) {
        requestDraft = start.known(site.dataset(start.dataset()), site.format(start.format()));
        showDataset();
        format.show(format(), requestDraft);
        changed();
    }

    /// No figures are shown any more.
    final void stop() {
        loader.stop();
    }

    /// Says why the request or its preview was refused; what nobody foresaw goes to the portal's error page.
    public final void refuse(RuntimeException refusal) {
        // Figures that come after a refusal must not wipe it out.
        loader.stop();
        preview.wait(false);
        refused(refusal instanceof InvalidValueException);
        switch (refusal) {
            case InvalidValueException invalid -> {
                errors.show(invalid);
                preview.clear();
            }
            case RowLimitException tooMany -> preview.showError(String.valueOf(tooMany.getMessage()));
            case AccessDeniedException denied -> preview.showError(String.valueOf(denied.getMessage()));
            default -> throw refusal;
        }
    }

    private void pick(Dataset dataset) {
        requestDraft = requestDraft.withDataset(dataset.name());
        showDataset();
        changed();
    }

    private void showDataset() {
        Dataset dataset = dataset();
        what.show(dataset);
        filters.offer(dataset);
        filters.show(requestDraft);
        columns.show(dataset, requestDraft);
        sort.show(dataset, requestDraft);
        name.show(dataset, requestDraft);
    }

    private void changeFormat(UnaryOperator<RequestDraft> step) {
        ExportFormat before = format();
        change(step);
        if (!format().equals(before)) {
            format.show(format(), requestDraft);
        }
    }

    private void change(UnaryOperator<RequestDraft> step) {
        requestDraft = step.apply(requestDraft);
        changed();
    }

    private void changed() {
        errors.clear();
        filters.mark(requestDraft);
        drafted(requestDraft);
        preview.wait(true);
        loader.load(UI.getCurrent(), requestDraft.request());
    }

    private void show(ExportPreview first) {
        preview.show(first, dataset().columns());
        counted(first);
    }

    private Dataset dataset() {
        return site.dataset(requestDraft.dataset());
    }

    private ExportFormat format() {
        return site.format(requestDraft.format());
    }
}
