package org.gradeport.retention.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.gradeport.export.ExpiryAction;
import org.gradeport.retention.DueFile;
import org.gradeport.retention.OldFiles;
import org.gradeport.retention.PolicyChange;
import org.gradeport.retention.RetentionPolicy;
import org.gradeport.retention.RetentionRule;
import org.gradeport.retention.RetentionService;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.BrowserlessPortal;
import org.gradeport.testing.PortalTest;
import org.gradeport.testing.TypedText;
import org.gradeport.ui.ReasonDialog;
import org.gradeport.ui.ResponsiveGrid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@PortalTest
class RetentionViewTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    TestAccounts accounts;

    @Autowired
    RetentionService retention;

    @Autowired
    OldFiles files;

    private String admin = "";

    @BeforeEach
    void an_administrator_signs_in() {
        files.clear();
        admin = accounts.signIn(Role.ADMIN).username();
        BrowserlessPortal.open(beans);
    }

    @AfterEach
    void close() {
        files.clear();
        BrowserlessPortal.close();
    }

    @Test
    void an_empty_portal_shows_it_in_every_panel() {
        BrowserlessPortal.navigate("retention");
        assertThat(sentence()).isEqualTo("Nothing to delete.");
        assertThat(button("Apply…").isEnabled()).isFalse();
        assertThat(text(_get(HoldsPanel.class))).contains("No file is on hold");
        assertThat(text(_get(SweepHistoryPanel.class))).contains("No sweep has run yet");
        assertThat(text(_get(RetentionView.class))).contains("Every day at 03:00", "next sweep");
    }

    @Test
    void the_preview_is_applied_after_a_confirmation_that_names_the_files() {
        files.make("courses", "csv", 31);
        long second = files.make("grades", "csv", 40);
        files.keep(files.make("courses", "csv", 90));
        BrowserlessPortal.navigate("retention");
        assertThat(sentence()).startsWith("Would delete 2 files, 20 B, oldest ").endsWith("; 1 kept.");
        assertThat(previewed()).hasSize(3).first().extracting(DueFile::id).isEqualTo(second);
        _click(button("Apply…"));
        ConfirmDialog dialog = _get(ConfirmDialog.class);
        assertThat(dialog.getElement().getProperty("header")).isEqualTo("Delete 2 files?");
        assertThat(files.place(second)).isEqualTo("STORE");
        ConfirmDialogKt._fireConfirm(dialog);
        await().pollInSameThread().until(() -> {
            MockVaadin.runUIQueue();
            return sentence().equals("Nothing to delete; 1 kept.");
        });
        assertThat(files.place(second)).isEqualTo("GONE");
        assertThat(text(_get(SweepHistoryPanel.class))).doesNotContain("No sweep");
        assertThat(button("Apply…").isEnabled()).isFalse();
        ResponsiveGrid<?> runs = _get(_get(SweepHistoryPanel.class), ResponsiveGrid.class);
        assertThat(text(GridKt._getCellComponent(runs, 0, "actions"))).contains("Files");
        _click(_get(GridKt._getCellComponent(runs, 0, "actions"), Button.class));
        assertThat(GridKt._size(_get(_get(SweptFilesDialog.class), ResponsiveGrid.class)))
                .isEqualTo(2);
    }

    @Test
    void a_file_of_the_preview_is_put_on_hold_with_a_reason_and_released() {
        files.make("courses", "csv", 31);
        BrowserlessPortal.navigate("retention");
        _click(_get(GridKt._getCellComponent(grid(SweepPreviewPanel.class), 0, "actions"), Button.class));
        _click(_get(_get(ReasonDialog.class), Button.class, spec -> spec.withText("Keep")));
        assertThat(_get(TextField.class).isInvalid()).isTrue();
        _get(TextField.class).setValue("Audit 2026");
        _click(_get(_get(ReasonDialog.class), Button.class, spec -> spec.withText("Keep")));
        assertThat(sentence()).isEqualTo("Nothing to delete; 1 kept.");
        assertThat(retention.holds()).singleElement().satisfies(file -> {
            assertThat(file.holdReason()).isEqualTo("Audit 2026");
            assertThat(file.heldBy()).isEqualTo(admin);
        });
        _click(_get(GridKt._getCellComponent(grid(HoldsPanel.class), 0, "actions"), Button.class));
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(text(_get(HoldsPanel.class))).contains("No file is on hold");
    }

    @Test
    void a_rule_is_added_and_saved_and_the_preview_follows() {
        files.make("courses", "csv", 10);
        BrowserlessPortal.navigate("retention");
        assertThat(button("Save").isEnabled()).isFalse();
        _click(button("Add a rule"));
        _find(IntegerField.class, spec -> spec.withLabel("After")).getFirst().setValue(5);
        _click(button("Save"));
        assertThat(retention.policy().rules())
                .containsExactly(new RetentionRule("courses", null, ExpiryAction.DELETE, 5, null));
        assertThat(sentence()).startsWith("Would delete 1 file,");
        _click(button("Use EXPORT_RETENTION_DAYS"));
        assertThat(retention.policy().fromEnvironment()).isTrue();
    }

    @Test
    void a_wrong_rule_and_a_policy_that_somebody_else_changed_are_refused_with_the_reason() {
        BrowserlessPortal.navigate("retention");
        _find(IntegerField.class, spec -> spec.withLabel("After")).getFirst().setValue(0);
        _click(button("Save"));
        assertThat(text(_get(PolicyPanel.class))).contains("Days are a number from 1 to 36,500.");
        retention.change(new PolicyChange(0, null, List.of()));
        _find(IntegerField.class, spec -> spec.withLabel("After")).getFirst().setValue(9);
        _click(button("Save"));
        assertThat(text(_get(PolicyPanel.class))).contains("Somebody else changed the policy");
    }

    @Test
    void days_that_are_no_number_are_refused_at_the_field() {
        RetentionPolicy before = retention.policy();
        BrowserlessPortal.navigate("retention");
        IntegerField days =
                _find(IntegerField.class, spec -> spec.withLabel("After")).getFirst();
        TypedText.type(days, "abc");
        _click(button("Save"));
        assertThat(days.isInvalid()).isTrue();
        assertThat(days.getErrorMessage()).isEqualTo("1 to 36,500");
        assertThat(retention.policy()).isEqualTo(before);
        days.setValue(9);
        _click(button("Save"));
        assertThat(retention.policy().defaultRule().days()).isEqualTo(9);
    }

    @Test
    void an_operator_reads_the_policy_and_changes_nothing() {
        RetentionPolicy before = retention.change(
                new PolicyChange(0, null, List.of(new RetentionRule("grades", "csv", ExpiryAction.ARCHIVE, 30, 365))));
        files.make("courses", "csv", 31);
        accounts.signIn(Role.OPERATOR);
        BrowserlessPortal.navigate("retention");
        assertThat(text(_get(PolicyPanel.class)))
                .contains(
                        "Grades",
                        "archived after 30 days, deleted 365 days later",
                        "All other files: deleted after 30 days");
        assertThat(sentence()).startsWith("Would delete 1 file,");
        _assertNone(Button.class, spec -> spec.withText("Apply…"));
        _assertNone(Button.class, spec -> spec.withText("Save"));
        assertThat(_find(GridKt._getCellComponent(grid(SweepPreviewPanel.class), 0, "actions"), Button.class))
                .isEmpty();
        assertThat(retention.policy()).isEqualTo(before);
    }

    @Test
    void a_teacher_does_not_get_in() {
        accounts.signIn(Role.TEACHER);
        BrowserlessPortal.navigate("retention");
        _assertNone(RetentionView.class);
    }

    @SuppressWarnings("unchecked")
    private List<DueFile> previewed() {
        return GridKt._findAll((ResponsiveGrid<DueFile>) grid(SweepPreviewPanel.class));
    }

    private static ResponsiveGrid<?> grid(Class<? extends Component> part) {
        return _get(_get(part), ResponsiveGrid.class);
    }

    private static String sentence() {
        return _get(Paragraph.class, spec -> spec.withClasses("retention-sentence"))
                .getText();
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
