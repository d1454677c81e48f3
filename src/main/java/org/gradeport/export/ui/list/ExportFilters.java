package org.gradeport.export.ui.list;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradeport.base.TimeFormatter;
import org.gradeport.base.VisibleText;
import org.gradeport.dataset.Dataset;
import org.gradeport.dataset.Datasets;
import org.gradeport.export.ExportCriteria;
import org.gradeport.export.ExportCriteria.Ended;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.FailureClass;
import org.gradeport.export.ui.ExportRoutes;
import org.gradeport.format.ExportFormat;
import org.gradeport.format.Formats;
import org.gradeport.ui.filter.MultiSelectChip;
import org.gradeport.ui.filter.RecentPeriod;
import org.gradeport.ui.filter.SearchChip;
import org.gradeport.ui.filter.SegmentedChoice;
import org.gradeport.ui.filter.SingleSelectChip;
import org.gradeport.ui.filter.UrlFilters;

/// Which exports are listed, and in which order.
final class ExportFilters extends UrlFilters {

    static final String NEWEST_FIRST = ExportCriteria.MINE.sort();
    private static final Set<String> SORTS = Set.of("created", "name", "status", "rows", "size", "expires");

    private final SegmentedChoice<Boolean> everybody;
    private final MultiSelectChip<ExportStatus> status;
    private final MultiSelectChip<Dataset> dataset;
    private final MultiSelectChip<ExportFormat> format;
    private final SingleSelectChip<RecentPeriod> period;
    private final EndedChip ended;
    private final SearchChip text;
    private String sort = NEWEST_FIRST;

    /// @param allByDefault whether everybody's exports are listed unless the address says otherwise
    ExportFilters(Datasets datasets, Formats formats, TimeFormatter times, Supplier<Boolean> allByDefault) {
        super(ExportRoutes.LIST);
        everybody = segments(
                "show",
                getTranslation("export.segment"),
                List.of(false, true),
                allByDefault,
                all -> all ? "all" : "mine",
                all -> getTranslation(all ? "export.segment.all" : "export.segment.mine"));
        status = choices(
                "status",
                getTranslation("export.filter.status"),
                List.of(ExportStatus.values()),
                ExportFilters::word,
                each -> getTranslation("export.status." + word(each)));
        dataset = choices(
                "dataset",
                getTranslation("export.filter.dataset"),
                datasets.all(),
                Dataset::name,
                each -> getTranslation(each.label()));
        format = choices(
                "format",
                getTranslation("export.filter.format"),
                formats.all(),
                ExportFormat::name,
                each -> getTranslation(each.label()));
        period = period();
        ended = addChip(new EndedChip(times));
        text = search("q", getTranslation("export.filter.search"));
        field("sort", false, () -> sort.equals(NEWEST_FIRST) ? List.of() : List.of(sort), this::showSort);
    }

    /// The switch between one's own exports and everybody's.
    SegmentedChoice<Boolean> everybody() {
        return everybody;
    }

    void sortBy(String value) {
        sort = value;
        navigate();
    }

    ExportCriteria criteria(Instant now) {
        return new ExportCriteria(
                !everybody.chosen(),
                Set.copyOf(status.chosen()),
                names(dataset, Dataset::name),
                names(format, ExportFormat::name),
                period.chosen().start(now),
                text.getValue().isBlank() ? null : text.getValue().strip(),
                sort,
                0,
                1,
                ended.value);
    }

    private List<String> showSort(List<String> given) {
        Optional<String> known = given.stream()
                .limit(1)
                .filter(each -> SORTS.contains(column(each)))
                .findFirst();
        sort = known.orElse(NEWEST_FIRST);
        return known.isPresent() ? List.of() : given;
    }

    private static String column(String sort) {
        return sort.startsWith("-") ? sort.substring(1) : sort;
    }

    private static <T> Set<String> names(MultiSelectChip<T> chip, Function<T, String> name) {
        return chip.chosen().stream().map(name).collect(Collectors.toSet());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /// Shows when and how the listed exports ended, and clears that filter; visible only where a link set it.
    private final class EndedChip extends Button {

        private final TimeFormatter timeFormatter;
        private Ended value = Ended.ANY;

        EndedChip(TimeFormatter timeFormatter) {
            super(VaadinIcon.CLOSE_SMALL.create());
            this.timeFormatter = timeFormatter;
            addClassNames("chip", "on");
            setIconAfterText(true);
            addClickListener(_ -> {
                value = Ended.ANY;
                navigate();
            });
            field(
                    "ended",
                    true,
                    () -> value.from() == null ? List.of() : List.of(value.from() + "/" + value.until()),
                    this::showTime);
            field(
                    "failure",
                    true,
                    () -> value.failure() == null ? List.of() : List.of(word(value.failure())),
                    this::showFailure);
        }

        private List<String> showTime(List<String> given) {
            List<Instant> span = given.isEmpty() ? List.of() : span(given.getFirst());
            value = span.isEmpty()
                    ? new Ended(null, null, value.failure())
                    : new Ended(span.getFirst(), span.getLast(), value.failure());
            show();
            return span.isEmpty() ? given : List.of();
        }

        private List<String> showFailure(List<String> given) {
            Optional<FailureClass> known = Arrays.stream(FailureClass.values())
                    .filter(each -> given.contains(word(each)))
                    .findFirst();
            value = new Ended(value.from(), value.until(), known.orElse(null));
            show();
            return known.isPresent() ? List.of() : given;
        }

        private static List<Instant> span(String text) {
            try {
                List<Instant> span =
                        Arrays.stream(text.split("/", -1)).map(Instant::parse).toList();
                return span.size() == 2 && span.getFirst().isBefore(span.getLast()) ? span : List.of();
            } catch (DateTimeException _) {
                return List.of();
            }
        }

        private void show() {
            String words =
                    Stream.of(time(), failure()).filter(each -> !each.isEmpty()).collect(VisibleText.joining(", "));
            setVisible(!words.isEmpty());
            setText(words);
            setAriaLabel(getTranslation("export.filter.ending.clear", words));
        }

        private String time() {
            return value.from() == null || value.until() == null
                    ? ""
                    : getTranslation("export.filter.ended", timeFormatter.span(value.from(), value.until()));
        }

        private String failure() {
            return value.failure() == null ? "" : getTranslation("export.failure." + word(value.failure()));
        }
    }
}
