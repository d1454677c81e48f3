package org.gradeport.schedule.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.combobox.ComboBox;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Selects the zone of a rule; each zone is shown with its present offset.
final class ZonePicker extends ComboBox<String> {

    private static final Pattern PLACE =
            Pattern.compile("(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/");

    private final transient Clock clock;

    /// @param home listed first
    ZonePicker(Clock clock, ZoneId home, Consumer<String> picked) {
        super(translateLabel());
        this.clock = clock;
        setItems(names(home));
        setItemLabelGenerator(this::label);
        setManualValidation(true);
        setAllowCustomValue(true);
        addCustomValueSetListener(event -> picked.accept(event.getDetail()));
        addValueChangeListener(event -> {
            if (event.isFromClient()) {
                picked.accept(event.getValue() == null ? "" : event.getValue());
            }
        });
    }

    private static String translateLabel() {
        return translate("schedule.rule.zone");
    }

    // Leaves out old aliases such as GB or Etc/GMT+3; another name has the same rules.
    private static List<String> names(ZoneId home) {
        Stream<String> places = ZoneId.getAvailableZoneIds().stream()
                .filter(name -> PLACE.matcher(name).lookingAt())
                .sorted();
        return Stream.concat(Stream.of(home.getId(), "UTC"), places).distinct().toList();
    }

    private String label(String name) {
        // A stored zone may not exist any more.
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            return name;
        }
        ZoneOffset offset = ZoneId.of(name).getRules().getOffset(clock.instant());
        return name + " (UTC" + (offset.equals(ZoneOffset.UTC) ? "" : offset.getId()) + ")";
    }
}
