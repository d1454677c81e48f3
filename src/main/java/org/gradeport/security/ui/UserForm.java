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
import org.gradeport.security.AccountChange;
import org.gradeport.security.AccountField;
import org.gradeport.security.AccountRow;
import org.gradeport.security.NewAccount;
import org.gradeport.security.Role;
import org.gradeport.security.Teacher;
import org.gradeport.security.TeacherDirectory;
import org.jspecify.annotations.Nullable;

/// Creates or changes an account.
class UserForm extends FormDialog {

    private final TextField username = new TextField(getTranslation("security.user.username"));
    private final TextField name = new TextField(getTranslation("security.user.name"));
    private final EmailField email = new EmailField(getTranslation("security.user.email"));
    private final RadioButtonGroup<Role> role = new RadioButtonGroup<>(getTranslation("security.user.role"));
    private final ComboBox<Teacher> teacher = new ComboBox<>(getTranslation("security.user.teacher"));
    private final PasswordField password = new PasswordField(getTranslation("security.user.password"));

    UserForm(TeacherDirectory teachers, BiConsumer<NewAccount, @Nullable String> create) {
        this(teachers, "security.users.new", "security.user.create");
        role.setValue(Role.TEACHER);
        username.setHelperText(getTranslation("security.user.username.hint"));
        password.setHelperText(getTranslation("security.user.password.hint"));
        onConfirm(() -> {
            create.accept(
                    new NewAccount(username.getValue(), name.getValue(), mail(), role.getValue(), link()),
                    password.getValue());
            close();
        });
        username.focus();
    }

    UserForm(TeacherDirectory teachers, AccountRow row, Consumer<AccountChange> change) {
        this(teachers, "security.user.edit", "base.save");
        username.setValue(row.username());
        username.setReadOnly(true);
        name.setValue(row.name());
        email.setValue(row.email() == null ? "" : row.email());
        role.setValue(row.role());
        if (row.teacher() != null) {
            teacher.setValue(teachers.find(row.teacher()).orElse(new Teacher(row.teacher(), row.teacher(), "")));
        }
        password.setVisible(false);
        onConfirm(() -> {
            change.accept(new AccountChange(name.getValue().strip(), mail(), role.getValue(), link(), row.enabled()));
            close();
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
        fields(Map.of(
                AccountField.USERNAME, username,
                AccountField.NAME, name,
                AccountField.EMAIL, email,
                AccountField.ROLE, role,
                AccountField.TEACHER, teacher,
                AccountField.PASSWORD, password));
    }

    private void showRole(@Nullable Role chosen) {
        teacher.setVisible(chosen == Role.TEACHER);
        if (chosen != null) {
            role.setHelperText(getTranslation("security.role.%s.hint".formatted(chosen)));
        }
    }

    private @Nullable String mail() {
        return email.isEmpty() ? null : email.getValue().strip();
    }

    private @Nullable String link() {
        Teacher chosen = teacher.getValue();
        return role.getValue() == Role.TEACHER && chosen != null ? chosen.sourcedId() : null;
    }

    private static String label(Teacher item) {
        return item.detail().isEmpty() ? item.name() : item.name() + " · " + item.detail();
    }
}
