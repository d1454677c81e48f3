package org.gradeport.school.ui;

import static org.gradeport.ui.Styled.styled;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import org.gradeport.school.ImportReport;
import org.gradeport.school.Reading;
import org.gradeport.school.Reading.Encoding;

/// How the zip was read, and the choice of another reading.
final class ReadingPanel extends Div {

    private final Reading now;
    private final RadioButtonGroup<Strictness> strictness =
            new RadioButtonGroup<>(getTranslation("school.reading.choice"));
    private final Select<Encoding> encoding = new Select<>();
    private final Button again = new Button(getTranslation("school.reading.again"));

    private enum Strictness {
        STRICT,
        LENIENT,
        LEAVE_OUT;

        static Strictness of(Reading reading) {
            if (!reading.lenient()) {
                return STRICT;
            }
            return reading.leavesOut() ? LEAVE_OUT : LENIENT;
        }

        String key() {
            return "school.reading." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    ReadingPanel(ImportReport report, Consumer<Reading> readAgain) {
        this.now = report.reading();
        choices();
        again.setDisableOnClick(true);
        again.addClickListener(_ -> readAgain.accept(chosen()));
        Details details = new Details(
                getTranslation(
                        "school.reading", getTranslation(Strictness.of(now).key())),
                styled(new Div(strictness, encoding, new Paragraph(memory(report)), again), "reading-choice"));
        details.setOpened(report.errors() > 0);
        addClassName("reading");
        add(details);
        changed();
    }

    private void choices() {
        strictness.setItems(Strictness.values());
        strictness.setItemLabelGenerator(choice -> getTranslation(choice.key() + ".label"));
        strictness.setValue(Strictness.of(now));
        strictness.addValueChangeListener(_ -> changed());
        encoding.setLabel(getTranslation("school.reading.encoding"));
        encoding.setItems(Arrays.asList(Encoding.values()));
        encoding.setItemLabelGenerator(each -> getTranslation("school.reading.encoding." + each.word()));
        encoding.setValue(now.encoding());
        encoding.addValueChangeListener(_ -> changed());
    }

    private String memory(ImportReport report) {
        return report.source().isEmpty()
                ? getTranslation("school.reading.of-account")
                : getTranslation("school.reading.of-source", report.source());
    }

    private void changed() {
        encoding.setEnabled(strictness.getValue() != Strictness.STRICT);
        again.setEnabled(!chosen().equals(now));
    }

    private Reading chosen() {
        return switch (strictness.getValue()) {
            case STRICT -> Reading.STRICT;
            case LENIENT -> new Reading(true, encoding.getValue(), false);
            case LEAVE_OUT -> new Reading(true, encoding.getValue(), true);
        };
    }
}
