package org.gradeport.retention.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradeport.export.ExpiryAction;
import org.gradeport.retention.InvalidPolicyException;
import org.gradeport.retention.PolicyChange;
import org.gradeport.retention.PolicyFault;
import org.gradeport.retention.RetentionPolicy;
import org.gradeport.retention.RetentionRule;
import org.gradeport.retention.RetentionService;
import org.gradeport.retention.RetentionStateException;
import org.gradeport.ui.Panel;
import org.gradeport.ui.Toast;
import org.gradeport.ui.UnreadableInput;
import org.jspecify.annotations.Nullable;

/// How long files live: fields for administrators, sentences for operators.
final class PolicyPanel extends Panel {

    private final transient RetentionService service;
    private final boolean decides;
    private final Runnable saved;
    private final PolicyFormatter policyFormatter;
    private final Paragraph hint = new Paragraph();
    private final Div rules = new Div();
    private final List<RetentionRuleFields> named = new ArrayList<>();
    private final Button more = new Button(VaadinIcon.PLUS.create());
    private final Button environment = new Button();
    private final Button discard = new Button();
    private final Button save = new Button();
    private @Nullable RetentionRuleFields usual;
    private int version;

    PolicyPanel(RetentionService service, PolicyFormatter policyFormatter, boolean decides, Runnable saved) {
        super(SweepFormatter.translate("retention.policy"));
        this.service = service;
        this.decides = decides;
        this.saved = saved;
        this.policyFormatter = policyFormatter;
        hint.addClassName("tiny");
        rules.addClassName("rules");
        more.setText(getTranslation("retention.rule.add"));
        more.addClickListener(_ -> addRule());
        environment.setText(getTranslation("retention.policy.environment"));
        environment.addClickListener(_ -> save(null));
        discard.setText(getTranslation("retention.policy.discard"));
        discard.addClickListener(_ -> load());
        save.setText(getTranslation("retention.policy.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(_ -> save());
        Div buttons = new Div(more, environment, discard, save);
        buttons.addClassName("rule-buttons");
        buttons.setVisible(decides);
        add(rules, buttons, hint);
    }

    void load() {
        RetentionPolicy policy = service.policy();
        version = policy.version();
        showError("");
        hint.setText(policyFormatter.hint(policy));
        if (decides) {
            showFields(policy);
        } else {
            rules.removeAll();
            policyFormatter.sentences(policy).forEach(sentence -> rules.add(new Paragraph(sentence)));
        }
    }

    private void showFields(RetentionPolicy policy) {
        named.clear();
        policy.rules().forEach(rule -> named.add(fields(rule)));
        usual = new RetentionRuleFields(policyFormatter.names(), policy.defaultRule(), () -> dirty(true), null);
        environment.setVisible(!policy.fromEnvironment());
        place();
        dirty(false);
    }

    private RetentionRuleFields fields(RetentionRule rule) {
        RetentionRuleFields[] made = new RetentionRuleFields[1];
        made[0] = new RetentionRuleFields(policyFormatter.names(), rule, () -> dirty(true), () -> remove(made[0]));
        return made[0];
    }

    private void place() {
        rules.removeAll();
        rules.add(List.copyOf(named));
        if (usual != null) {
            usual.besides(named.size());
            rules.add(usual);
        }
    }

    private void addRule() {
        String first = policyFormatter.names().datasets().all().getFirst().name();
        named.add(fields(new RetentionRule(first, null, ExpiryAction.DELETE, 30, null)));
        place();
        dirty(true);
    }

    private void remove(RetentionRuleFields retentionRuleFields) {
        named.remove(retentionRuleFields);
        place();
        dirty(true);
    }

    private void dirty(boolean is) {
        save.setEnabled(is);
        discard.setEnabled(is);
    }

    private void save() {
        save(usual == null ? null : usual.rule());
    }

    private void save(@Nullable RetentionRule forAll) {
        if (UnreadableInput.mark(rules)) {
            return;
        }
        List<RetentionRule> all = named.stream().map(RetentionRuleFields::rule).toList();
        try {
            service.change(new PolicyChange(version, forAll, all));
            Toast.done(getTranslation("retention.policy.saved"));
            saved.run();
        } catch (InvalidPolicyException e) {
            showFaults(e.faults());
        } catch (RetentionStateException e) {
            showError(String.valueOf(e.getMessage()));
        }
    }

    private void showFaults(List<PolicyFault> faults) {
        showError(faults.stream()
                .map(fault -> String.valueOf(fault.problem().getMessage()))
                .distinct()
                .collect(Collectors.joining(" ")));
        for (int i = 0; i < named.size(); i++) {
            named.get(i).mark(fields(faults, i));
        }
        if (usual != null) {
            usual.mark(fields(faults, PolicyFault.FOR_ALL));
        }
    }

    private static Set<PolicyFault.Field> fields(List<PolicyFault> faults, int rule) {
        return faults.stream()
                .filter(fault -> fault.rule() == rule)
                .map(PolicyFault::field)
                .collect(Collectors.toSet());
    }
}
