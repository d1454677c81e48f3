package org.gradeport.api.graphql.ui;

import com.fasterxml.jackson.annotation.Nulls;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.gradeport.api.graphql.GraphQlProperties;
import org.gradeport.api.graphql.GraphQlQueries;
import org.gradeport.api.graphql.TooManyQueriesException;
import org.gradeport.ui.PageHeader;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The page to try GraphQL: a query, its variables and the answer, with the rights of the reader.
@Route("graphql-ui")
@StyleSheet("graphql.css")
@PermitAll
class GraphQlView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String EXAMPLE = """
            {
              exports(size: 10) {
                total
                items { id name status createdAt file { name rows } }
              }
            }""";

    private final transient GraphQlQueries queries;
    private final transient GraphQlProperties properties;
    private final transient JsonMapper json;
    private final TextArea query = new TextArea(getTranslation("api.graphql.query"), EXAMPLE, "");
    private final TextArea variables = new TextArea(getTranslation("api.graphql.variables"), "{}", "");
    private final Pre answer = new Pre();

    GraphQlView(GraphQlQueries queries, GraphQlProperties properties, JsonMapper json) {
        this.queries = queries;
        this.properties = properties;
        this.json = json.rebuild()
                .changeDefaultNullHandling(handling -> handling.withContentNulls(Nulls.SET))
                .build();
        PageHeader header = new PageHeader(getPageTitle());
        header.setSub(getTranslation("api.graphql.sub"));
        addClassNames("page", "graphql");
        add(header.actions(runButton()), new Div(query, variables), shownAnswer());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!properties.page()) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public final String getPageTitle() {
        return getTranslation("api.graphql");
    }

    private Button runButton() {
        Button run = new Button(getTranslation("api.graphql.run"), click -> run());
        run.addThemeVariants(ButtonVariant.PRIMARY);
        Shortcuts.addShortcutListener(this, this::run, Key.ENTER, KeyModifier.CONTROL);
        return run;
    }

    private Div shownAnswer() {
        Div region = new Div(answer);
        region.addClassName("answer");
        region.getElement()
                .setAttribute("role", "region")
                .setAttribute("tabindex", "0")
                .setAttribute("aria-live", "polite")
                .setAttribute("aria-label", getTranslation("api.graphql.answer"));
        return region;
    }

    private void run() {
        variables.setInvalid(false);
        try {
            Map<String, @Nullable Object> values = json.readValue(variables.getValue(), new TypeReference<>() {});
            answer.setText(json.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(queries.run(query.getValue(), null, values)));
        } catch (TooManyQueriesException refusal) {
            answer.setText(refusal.getMessage());
        } catch (JacksonException _) {
            variables.setErrorMessage(getTranslation("api.graphql.variables.wrong"));
            variables.setInvalid(true);
        }
    }
}
