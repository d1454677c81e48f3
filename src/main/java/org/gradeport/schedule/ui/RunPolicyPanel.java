package org.gradeport.schedule.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import org.gradeport.schedule.MissedPolicy;
import org.gradeport.schedule.OverlapPolicy;
import org.gradeport.schedule.Schedule;
import org.gradeport.ui.Panel;

/// Edits what happens when a run was missed, when the last one still runs, and when there are no rows.
final class RunPolicyPanel extends Panel {

    private final RadioButtonGroup<MissedPolicy> missed = new RadioButtonGroup<>(getTranslation("schedule.missed"));
    private final RadioButtonGroup<OverlapPolicy> overlap = new RadioButtonGroup<>(getTranslation("schedule.overlap"));
    private final Checkbox skipEmpty = new Checkbox(getTranslation("schedule.empty.skip"));

    RunPolicyPanel() {
        super(translate("schedule.edit.rules"));
        missed.setItems(MissedPolicy.values());
        missed.setItemLabelGenerator(missedPolicy -> getTranslation("schedule.missed." + missedPolicy));
        missed.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        missed.setValue(MissedPolicy.RUN);
        overlap.setItems(OverlapPolicy.values());
        overlap.setItemLabelGenerator(overlapPolicy -> getTranslation("schedule.overlap." + overlapPolicy));
        overlap.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        overlap.setValue(OverlapPolicy.SKIP);
        addClassName("rules-part");
        add(missed, overlap, skipEmpty);
    }

    void show(Schedule schedule) {
        missed.setValue(schedule.missed());
        overlap.setValue(schedule.overlap());
        skipEmpty.setValue(schedule.skipEmpty());
    }

    MissedPolicy missed() {
        return missed.getValue();
    }

    OverlapPolicy overlap() {
        return overlap.getValue();
    }

    boolean skipEmpty() {
        return skipEmpty.getValue();
    }
}
