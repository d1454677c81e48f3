package org.gradeport.schedule.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import org.gradeport.base.Panel;
import org.gradeport.schedule.MissedRule;
import org.gradeport.schedule.OverlapRule;
import org.gradeport.schedule.Schedule;

/// What happens when a run was missed, when the last one still runs, and when there are no rows.
final class RulesPart extends Panel {

    private final RadioButtonGroup<MissedRule> missed = new RadioButtonGroup<>(getTranslation("schedule.missed"));
    private final RadioButtonGroup<OverlapRule> overlap = new RadioButtonGroup<>(getTranslation("schedule.overlap"));
    private final Checkbox skipEmpty = new Checkbox(getTranslation("schedule.empty.skip"));

    RulesPart() {
        super(translate("schedule.edit.rules"));
        missed.setItems(MissedRule.values());
        missed.setItemLabelGenerator(rule -> getTranslation("schedule.missed." + rule));
        missed.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        missed.setValue(MissedRule.RUN);
        overlap.setItems(OverlapRule.values());
        overlap.setItemLabelGenerator(rule -> getTranslation("schedule.overlap." + rule));
        overlap.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        overlap.setValue(OverlapRule.SKIP);
        addClassName("rules-part");
        add(missed, overlap, skipEmpty);
    }

    void show(Schedule schedule) {
        missed.setValue(schedule.missed());
        overlap.setValue(schedule.overlap());
        skipEmpty.setValue(schedule.skipEmpty());
    }

    MissedRule missed() {
        return missed.getValue();
    }

    OverlapRule overlap() {
        return overlap.getValue();
    }

    boolean skipEmpty() {
        return skipEmpty.getValue();
    }
}
