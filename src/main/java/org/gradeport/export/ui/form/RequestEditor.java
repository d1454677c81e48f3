package org.gradeport.export.ui.form;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gradeport.base.PortalProperties;
import org.gradeport.base.QuantityFormatter;
import org.gradeport.base.VisibleText;
import org.gradeport.dataset.Dataset;
import org.gradeport.dataset.Datasets;
import org.gradeport.export.ExportService;
import org.gradeport.export.MailAvailability;
import org.gradeport.export.RowLimitException;
import org.gradeport.export.request.ExportPreview;
import org.gradeport.export.ui.ChoiceLabels;
import org.gradeport.format.ExportFormat;
import org.gradeport.format.Formats;
import org.gradeport.security.CurrentActor;
import org.gradeport.security.Role;
import org.gradeport.table.InvalidValueException;
import org.gradeport.table.InvalidValueException.Part;
import org.gradeport.ui.BackgroundExecutor;
import org.gradeport.ui.Panel;
import org.gradeport.ui.Toast;
import org.gradeport.ui.UnreadableInput;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.security.access.AccessDeniedException;

/// The form for a request, kept consistent with one draft.
@SpringComponent
@Scope("prototype")
@StyleSheet("exports.css")
public final class RequestEditor extends Div {

    /// Receives the results of a draft.
    interface Listener {

        void drafted(RequestDraft now);

        void counted(ExportPreview first);

        /// The draft or its preview was refused; the form shows the reason.
        void refused(boolean isInvalid);
    }

    private final Datasets datasets;
    private final Formats formats;
    private final QuantityFormatter figures;
    private final DatasetPicker what;
    private final FilterPanel filters;
    private final ColumnPicker columns =
            new ColumnPicker(picks -> change(requestDraft -> requestDraft.withColumns(picks)));
    private final SortPanel sort = new SortPanel(order -> change(requestDraft -> requestDraft.withSort(order)));
    private final FormatPicker format;
    private final NamePanel name;
    private final PreviewPanel preview;
    private final RequestFaults faults;
    private final PreviewLoader loader;
    private @Nullable Listener listener;
    private RequestDraft requestDraft = RequestDraft.EMPTY;

    RequestEditor(
            ExportService service,
            Datasets datasets,
            Formats formats,
            CurrentActor current,
            MailAvailability mail,
            BackgroundExecutor background,
            QuantityFormatter figures,
            PortalProperties portal) {
        this.datasets = datasets;
        this.formats = formats;
        this.figures = figures;
        what = new DatasetPicker(datasets.all(), this::pick);
        filters = new FilterPanel(service, new ChoiceLabels(service), this::change);
        format = new FormatPicker(formats.all(), this::changeFormat);
        name = new NamePanel(mail, current, this::change);
        preview = new PreviewPanel(figures, portal.zone());
        if (current.get().is(Role.ADMIN)) {
            preview.addToHead(new Button(
                    getTranslation("export.limit.change"), _ -> new RowLimitDialog(service, this::changed).open()));
        }
        faults = new RequestFaults(Map.of(
                Part.EXPORT_TYPE, what,
                Part.COLUMNS, columns,
                Part.FILTERS, filters,
                Part.SORT, sort,
                Part.EXPORT_FORMAT, format,
                Part.OPTIONS, format,
                Part.NAME, name));
        loader = new PreviewLoader(service, background, this::show, this::refuse);
        addClassName("export-form");
        add(part("form-what", what, filters, columns, sort), part("form-how", preview, format, name));
    }

    void listen(Listener to) {
        listener = to;
    }

    private void notifyListener(Consumer<Listener> event) {
        if (listener != null) {
            event.accept(listener);
        }
    }

    RequestDraft draft() {
        return requestDraft;
    }

    /// The summary of the draft, such as `Students · 412 rows · Excel`.
    String summary(ExportPreview first) {
        String rows = getTranslation("export.rows", first.total(), figures.count(first.total()));
        return VisibleText.join(
                " · ", List.of(getTranslation(dataset().label()), rows, getTranslation(format().label())));
    }

    /// Hides the name field.
    void withoutName() {
        name.setVisible(false);
    }

    private static Div part(String name, Panel... panels) {
        Div part = new Div(panels);
        part.addClassName(name);
        return part;
    }

    /// Shows a draft; the first dataset and format replace unknown ones.
    void show(RequestDraft start) {
        requestDraft = start.known(dataset(start.dataset()), format(start.format()));
        String unknown = Stream.of(start.dataset(), start.format())
                .filter(name ->
                        !name.isEmpty() && !name.equals(requestDraft.dataset()) && !name.equals(requestDraft.format()))
                .collect(VisibleText.joining(", "));
        if (!unknown.isEmpty()) {
            Toast.failed(getTranslation("base.filter.unknown", unknown));
        }
        showDataset();
        format.show(format(), requestDraft);
        changed();
    }

    /// Stops loading previews.
    void stop() {
        loader.stop();
    }

    /// Shows why the request or its preview was refused; an unexpected exception goes to the portal's error page.
    void refuse(RuntimeException refusal) {
        // Figures that arrive after a refusal must not clear it.
        loader.stop();
        preview.wait(false);
        notifyListener(to -> to.refused(refusal instanceof InvalidValueException));
        switch (refusal) {
            case InvalidValueException invalid -> {
                faults.show(invalid);
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
        faults.clear();
        filters.mark(requestDraft);
        notifyListener(to -> to.drafted(requestDraft));
        if (isUnreadable()) {
            loader.stop();
            preview.wait(false);
            preview.clear();
            notifyListener(to -> to.refused(true));
        } else {
            preview.wait(true);
            loader.load(UI.getCurrent(), requestDraft.request());
        }
    }

    /// Whether a field has text that is no value; marks these fields.
    boolean isUnreadable() {
        return UnreadableInput.mark(this);
    }

    private void show(ExportPreview first) {
        preview.show(first, dataset().columns());
        notifyListener(to -> to.counted(first));
    }

    private Dataset dataset() {
        return dataset(requestDraft.dataset());
    }

    private Dataset dataset(String wanted) {
        return datasets.find(wanted).orElseGet(() -> datasets.all().getFirst());
    }

    private ExportFormat format() {
        return format(requestDraft.format());
    }

    private ExportFormat format(String wanted) {
        return formats.find(wanted).orElseGet(() -> formats.all().getFirst());
    }
}
