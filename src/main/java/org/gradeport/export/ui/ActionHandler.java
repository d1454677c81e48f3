package org.gradeport.export.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gradeport.base.PortalProperties;
import org.gradeport.base.QuantityFormatter;
import org.gradeport.base.VisibleText;
import org.gradeport.export.Export;
import org.gradeport.export.ExportFile;
import org.gradeport.export.ExportNotFoundException;
import org.gradeport.export.ExportService;
import org.gradeport.export.ExportStateException;
import org.gradeport.export.RowLimitException;
import org.gradeport.security.CurrentActor;
import org.gradeport.table.InvalidValueException;
import org.gradeport.ui.Confirm;
import org.gradeport.ui.ReasonDialog;
import org.gradeport.ui.Toast;
import org.springframework.security.access.AccessDeniedException;

/// Runs the actions on exports: asks before a deletion, shows the result, and refreshes the page.
@SpringComponent
public record ActionHandler(
        ExportService service, CurrentActor current, QuantityFormatter figures, PortalProperties portal) {

    private static final int NAMED = 5;

    /// The actions that are offered to the current actor.
    public List<ExportAction> offered(Export export) {
        return ExportAction.offered(export, current.get());
    }

    /// The address of an export's page, for people who are signed in and may see it.
    String address(long id) {
        String base = portal.baseUrl().toString();
        return (base.endsWith("/") ? base : base + "/") + ExportRoutes.page(id);
    }

    /// Runs an action that is not a link.
    ///
    /// @param exports the exports that offer the action
    /// @param done refreshes the page after the action
    public void run(ExportAction action, List<Export> exports, Runnable done) {
        switch (action) {
            case CANCEL -> runForEach(action, exports, done, export -> service.cancel(export.id()));
            case RETRY -> runForEach(action, exports, done, export -> service.retry(export.id()));
            case AGAIN -> again(exports, done);
            case CHANGE -> change(exports.getFirst());
            case HOLD -> askReason(exports, reason -> hold(exports, reason, done));
            case RELEASE -> runForEach(action, exports, done, export -> service.hold(export.id(), null));
            case DELETE -> confirmDelete(exports, done);
            case DOWNLOAD, COPY_LINK -> throw new IllegalArgumentException(action + " is a link");
        }
    }

    private void again(List<Export> exports, Runnable done) {
        if (exports.size() > 1) {
            runForEach(ExportAction.AGAIN, exports, done, export -> service.repeat(export.id()));
        } else {
            attempt(() -> service.repeat(exports.getFirst().id())).ifPresent(ActionHandler::confirmRequested);
            done.run();
        }
    }

    private static void confirmRequested(Export requested) {
        Toast.done(translate("export.done.again-one", requested.name()));
    }

    private static void change(Export export) {
        UI.getCurrent().navigate(ExportRoutes.NEW, QueryParameters.of("from", Long.toString(export.id())));
    }

    private void hold(List<Export> exports, String reason, Runnable done) {
        runForEach(ExportAction.HOLD, exports, done, export -> service.hold(export.id(), reason));
    }

    private void confirmDelete(List<Export> exports, Runnable done) {
        Confirm.ask(
                deletionTitle(exports),
                deletionSentence(exports),
                translate("export.action.delete"),
                () -> runForEach(ExportAction.DELETE, exports, done, export -> service.delete(export.id())));
    }

    private static void runForEach(ExportAction action, List<Export> exports, Runnable done, Consumer<Export> step) {
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

    private static Optional<Export> attempt(ServiceCall call) {
        try {
            return Optional.of(call.perform());
        } catch (ExportNotFoundException _) {
            Toast.failed(translate("export.gone"));
        } catch (AccessDeniedException _) {
            Toast.failed(translate("export.denied"));
        } catch (ExportStateException | RowLimitException | InvalidValueException e) {
            Toast.failed(String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    private static void askReason(List<Export> exports, Consumer<String> hold) {
        String title = exports.size() == 1
                ? translate("export.hold.title", exports.getFirst().name())
                : translate("export.hold.title-many", exports.size());
        String sentence = translate("export.hold.sentence");
        new ReasonDialog(title, sentence, translate("export.action.hold"), "export.hold.", hold).open();
    }

    private static String deletionTitle(List<Export> exports) {
        return exports.size() == 1
                ? translate("export.delete.title", exports.getFirst().name())
                : translate("export.delete.title-many", exports.size());
    }

    private String deletionSentence(List<Export> exports) {
        String names = exports.stream().limit(NAMED).map(this::deleted).collect(VisibleText.joining("; "));
        return exports.size() > NAMED
                ? translate("export.delete.sentence-more", names, exports.size() - NAMED)
                : translate("export.delete.sentence", names);
    }

    private String deleted(Export export) {
        ExportFile file = export.file();
        return file == null
                ? translate("export.delete.without-file", export.name())
                : translate("export.delete.with-file", export.name(), file.name(), figures.size(file.sizeBytes()));
    }
}
