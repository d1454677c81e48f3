package org.gradeport.export.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gradeport.export.Export;
import org.gradeport.export.ExportNotFoundException;
import org.gradeport.export.ExportService;
import org.gradeport.export.ExportStateException;
import org.gradeport.export.RowLimitException;
import org.gradeport.export.ui.form.NewExportView;
import org.gradeport.table.InvalidValueException;
import org.gradeport.ui.Confirm;
import org.gradeport.ui.Toast;
import org.springframework.security.access.AccessDeniedException;

/// Carries out what was chosen for one export or several: asks first where something goes, says what came of it, and
/// has
/// the page show it.
public final class ActionHandler {

    private final ExportSite site;
    private final Runnable done;

    /// @param done shows anew what the action may have changed
    public ActionHandler(ExportSite site, Runnable done) {
        this.site = site;
        this.done = done;
    }

    /// Does what needs no link of its own; `exports` are those to which the action was offered.
    public void run(ExportAction action, List<Export> exports) {
        switch (action) {
            case CANCEL -> runForEach(action, exports, export -> service().cancel(export.id()));
            case RETRY -> runForEach(action, exports, export -> service().retry(export.id()));
            case AGAIN -> again(exports);
            case CHANGE -> change(exports.getFirst());
            case KEEP -> new HoldDialog(exports, reason -> hold(exports, reason)).open();
            case RELEASE -> runForEach(action, exports, export -> service().hold(export.id(), null));
            case DELETE -> confirmDelete(exports);
            case DOWNLOAD, COPY_LINK -> throw new IllegalArgumentException(action + " is a link");
        }
    }

    private void again(List<Export> exports) {
        if (exports.size() > 1) {
            runForEach(ExportAction.AGAIN, exports, export -> service().repeat(export.id()));
        } else {
            attempt(() -> service().repeat(exports.getFirst().id())).ifPresent(ActionHandler::confirmRequested);
            done.run();
        }
    }

    private static void confirmRequested(Export asked) {
        Toast.done(translate("export.done.again-one", asked.name()));
    }

    private static void change(Export export) {
        UI.getCurrent().navigate(NewExportView.class, QueryParameters.of("from", Long.toString(export.id())));
    }

    private void hold(List<Export> exports, String reason) {
        runForEach(ExportAction.KEEP, exports, export -> service().hold(export.id(), reason));
    }

    private void confirmDelete(List<Export> exports) {
        Confirm.ask(
                new DeletionMessages(exports, site.figures()).title(),
                new DeletionMessages(exports, site.figures()).sentence(),
                translate("export.action.delete"),
                () -> runForEach(
                        ExportAction.DELETE, exports, export -> service().delete(export.id())));
    }

    private void runForEach(ExportAction action, List<Export> exports, Consumer<Export> step) {
        long worked = exports.stream()
                .filter(export -> attempt(() -> {
                            step.accept(export);
                            return export;
                        })
                        .isPresent())
                .count();
        if (worked > 0) {
            Toast.done(translate(
                    "export.done." + action.key(), worked, exports.getFirst().name()));
        }
        done.run();
    }

    private interface ServiceCall {
        Export perform();
    }

    private static Optional<Export> attempt(ServiceCall deed) {
        try {
            return Optional.of(deed.perform());
        } catch (ExportNotFoundException _) {
            Toast.failed(translate("export.gone"));
        } catch (AccessDeniedException _) {
            Toast.failed(translate("export.denied"));
        } catch (ExportStateException | RowLimitException | InvalidValueException e) {
            Toast.failed(String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    private ExportService service() {
        return site.service();
    }
}
