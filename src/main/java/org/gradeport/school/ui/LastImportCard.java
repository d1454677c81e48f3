package org.gradeport.school.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.gradeport.base.Figures;
import org.gradeport.base.Moments;
import org.gradeport.school.LastImport;

/// Where the records came from: when, by whom, from which file.
final class LastImportCard extends Div {

    private final DescriptionList facts = new DescriptionList();

    LastImportCard(LastImport last, Figures figures, Moments moments) {
        H2 title = new H2(getTranslation("school.last"));
        title.addClassName("card-title");
        facts.addClassName("facts");
        fact("when", moments.show(last.finishedAt()));
        fact("by", new Span(last.by()));
        fact("file", new Span(last.fileName()));
        fact("kind", new Span(getTranslation("school.import.kind", last.version(), last.mode())));
        fact("took", new Span(figures.duration(Duration.between(last.startedAt(), last.finishedAt()))));
        fact("held", new Span(held(last, figures)));
        fact("warnings", new Span(figures.count(last.warnings())));
        addClassNames("card", "pad", "last-import");
        add(title, facts);
    }

    private void fact(String key, Component value) {
        facts.add(new Term(getTranslation("school.last." + key)), new Description(value));
    }

    private String held(LastImport last, Figures figures) {
        return Arrays.stream(Kind.values())
                .map(kind -> getTranslation(kind.key() + ".count", figures.count(kind.of(last.counts()))))
                .collect(Collectors.joining(" · "));
    }
}
