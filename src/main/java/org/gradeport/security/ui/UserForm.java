package org.gradeport.security.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gradeport.base.VisibleText;
import org.gradeport.security.AccountChange;
import org.gradeport.security.AccountField;
import org.gradeport.security.AccountRow;
import org.gradeport.security.NewAccount;
import org.gradeport.security.Role;
import org.gradeport.security.Teacher;
import org.gradeport.security.TeacherDirectory;
import org.gradeport.ui.RecordBinder;
import org.jspecify.annotations.Nullable;

/// Creates or changes an account.
class UserForm extends AccountDialog {

    private final TextField username = new TextField(getTranslation("security.user.username"));
    private final TextField name = new TextField(getTranslation("security.user.name"));
    private final EmailField email = new EmailField(getTranslation("security.user.email"));
    private final RadioButtonGroup<Role> role = new RadioButtonGroup<>(getTranslation("security.user.role"));
    private final ComboBox<Teacher> teacher = new ComboBox<>(getTranslation("security.user.teacher"));
    private final PasswordField password = new PasswordField(getTranslation("security.user.password"));
    private final RecordBinder<NewAccount> binder = new RecordBinder<>(NewAccount.class);

    UserForm(TeacherDirectory teachers, BiConsumer<NewAccount, @Nullable String> create) {
        this(teachers, "security.users.new", "security.user.create");
        binder.readRecord(new NewAccount("", "", null, Role.TEACHER, null));
        username.setHelperText(getTranslation("security.user.username.hint"));
        password.setHelperText(getTranslation("security.user.password.hint"));
        onConfirm(() -> create.accept(binder.value(), password.getValue()));
        username.focus();
    }

    UserForm(TeacherDirectory teachers, AccountRow row, Consumer<AccountChange> change) {
        this(teachers, "security.user.edit", "base.save");
        binder.readRecord(new NewAccount(row.username(), row.name(), row.email(), row.role(), row.teacher()));
        username.setReadOnly(true);
        password.setVisible(false);
        onConfirm(() -> {
            NewAccount now = binder.value();
            change.accept(new AccountChange(now.name(), now.email(), now.role(), now.teacher(), row.enabled()));
        });
        name.focus();
    }

    private UserForm(TeacherDirectory teachers, String title, String button) {
        super(title, button);
        role.setItems(Role.values());
        role.setItemLabelGenerator(item -> getTranslation("base.role." + item));
        role.addValueChangeListener(change -> showRole(change.getValue()));
        teacher.setItems(
                query -> teachers.search(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        teacher.setItemLabelGenerator(UserForm::label);
        teacher.setClearButtonVisible(true);
        teacher.setHelperText(getTranslation("security.user.teacher.hint"));
        email.setHelperText(getTranslation("security.user.email.hint"));
        FormLayout form = new FormLayout(username, name, email, password, role, teacher);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("480px", 2));
        form.setColspan(role, 2);
        form.setColspan(teacher, 2);
        setWidth("620px");
        add(form);
        bind(teachers);
    }

    private void bind(TeacherDirectory teachers) {
        binder.forMemberField(email).withNullRepresentation("");
        binder.forMemberField(teacher)
                .withConverter(
                        chosen -> role.getValue() == Role.TEACHER && chosen != null ? chosen.sourcedId() : null,
                        id -> id == null ? null : teachers.find(id).orElse(new Teacher(id, id, "")));
        binder.bindInstanceFields(this);
    }

    private void onConfirm(Runnable action) {
        onConfirm(
                Map.of(
                        AccountField.USERNAME, username,
                        AccountField.NAME, name,
                        AccountField.EMAIL, email,
                        AccountField.ROLE, role,
                        AccountField.TEACHER, teacher,
                        AccountField.PASSWORD, password),
                action);
    }

    private void showRole(@Nullable Role chosen) {
        teacher.setVisible(chosen == Role.TEACHER);
        if (chosen != null) {
            role.setHelperText(getTranslation("security.role.%s.hint".formatted(chosen)));
        }
    }

    private static String label(Teacher item) {
        return VisibleText.join(
                " · ",
                Stream.of(item.name(), item.detail())
                        .filter(text -> !text.isEmpty())
                        .toList());
    }
}
