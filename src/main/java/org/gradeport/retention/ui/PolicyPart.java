package org.gradeport.retention.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import org.gradeport.base.Panel;
import org.gradeport.base.Toast;
import org.gradeport.export.Fate;
import org.gradeport.retention.PolicyChange;
import org.gradeport.retention.RetentionPolicy;
import org.gradeport.retention.RetentionRule;
import org.gradeport.retention.RetentionStateException;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;

/// How long files live: fields for administrators, sentences for operators.
final class PolicyPart extends Panel {

    private final RetentionSite site;
    private final Runnable saved;
    private final PolicyWords words;
    private final Paragraph hint = new Paragraph();
    private final Div rules = new Div();
    private final List<RuleFields> named = new ArrayList<>();
    private final Button more = new Button(VaadinIcon.PLUS.create());
    private final Button environment = new Button();
    private final Button discard = new Button();
    private final Button save = new Button();
    private @Nullable RuleFields usual;
    private int version;

    PolicyPart(RetentionSite site, Runnable saved) {
        super(SweepWords.translate("retention.policy"));
        this.site = site;
        this.saved = saved;
        words = new PolicyWords(site);
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
        buttons.setVisible(site.decides());
        add(rules, buttons, hint);
    }

    void load() {
        RetentionPolicy policy = site.service().policy();
        version = policy.version();
        refuse("");
        hint.setText(words.hint(policy));
        if (site.decides()) {
            showFields(policy);
        } else {
            rules.removeAll();
            words.sentences(policy).forEach(sentence -> rules.add(new Paragraph(sentence)));
        }
    }

    private void showFields(RetentionPolicy policy) {
        named.clear();
        policy.rules().forEach(rule -> named.add(fields(rule)));
        usual = new RuleFields(site, policy.usual(), () -> dirty(true), null);
        environment.setVisible(!policy.fromEnvironment());
        place();
        dirty(false);
    }

    private RuleFields fields(RetentionRule rule) {
        RuleFields[] made = new RuleFields[1];
        made[0] = new RuleFields(site, rule, () -> dirty(true), () -> remove(made[0]));
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
        String first = site.datasets().all().getFirst().name();
        named.add(fields(new RetentionRule(first, null, Fate.DELETE, 30, null)));
        place();
        dirty(true);
    }

    private void remove(RuleFields fields) {
        named.remove(fields);
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
        List<RetentionRule> all = named.stream().map(RuleFields::rule).toList();
        try {
            site.service().change(new PolicyChange(version, forAll, all));
            Toast.done(getTranslation("retention.policy.saved"));
            saved.run();
        } catch (InvalidValueException | RetentionStateException e) {
            refuse(String.valueOf(e.getMessage()));
        }
    }
}
