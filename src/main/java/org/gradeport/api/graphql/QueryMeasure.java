package org.gradeport.api.graphql;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How large a query is; fragments count wherever they are used, and are measured once.
final class QueryMeasure {

    private static final String SIZE = "size";
    private static final String LIMIT = "limit";
    private static final int DEFAULT_SIZE = 50;
    private static final long MOST = Integer.MAX_VALUE;
    private static final Measured NOTHING = new Measured(0, 0);

    private final GraphQLSchema schema;
    private final Document document;
    private final Map<String, Object> variables;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<String, Measured> measured = new HashMap<>();
    private final Map<String, Value<?>> defaults = new HashMap<>();

    QueryMeasure(GraphQLSchema schema, Document document, Map<String, Object> variables) {
        this.schema = schema;
        this.document = document;
        this.variables = variables;
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    }

    /// The size of an operation or a part of it.
    ///
    /// @param depth levels of fields
    /// @param cost fields, times the sizes of the pages around them
    record Measured(int depth, long cost) {

        Measured and(Measured other) {
            return new Measured(Math.max(depth, other.depth), Math.min(MOST, cost + other.cost));
        }
    }

    int aliases() {
        return aliases(document);
    }

    private static int aliases(Node<?> node) {
        int aliases = node instanceof Field field && field.getAlias() != null ? 1 : 0;
        for (Node<?> child : node.getChildren()) {
            aliases += aliases(child);
        }
        return aliases;
    }

    Measured of(OperationDefinition operation) {
        measured.clear();
        defaults.clear();
        for (VariableDefinition variable : operation.getVariableDefinitions()) {
            defaults.put(variable.getName(), variable.getDefaultValue());
        }
        return of(operation.getSelectionSet(), schema.getQueryType());
    }

    private Measured of(@Nullable SelectionSet selections, @Nullable GraphQLType type) {
        Measured sum = NOTHING;
        if (selections != null) {
            for (Selection<?> selection : selections.getSelections()) {
                sum = sum.and(of(selection, type));
            }
        }
        return sum;
    }

    private Measured of(Selection<?> selection, @Nullable GraphQLType type) {
        return switch (selection) {
            case Field field -> of(field, type);
            case FragmentSpread spread -> ofFragment(spread.getName());
            case InlineFragment inline ->
                of(
                        inline.getSelectionSet(),
                        inline.getTypeCondition() == null
                                ? type
                                : schema.getType(inline.getTypeCondition().getName()));
            default -> NOTHING;
        };
    }

    /// A circle counts once; the validation refuses it.
    private Measured ofFragment(String name) {
        Measured before = measured.get(name);
        FragmentDefinition fragment = fragments.get(name);
        if (before != null || fragment == null) {
            return Objects.requireNonNullElse(before, NOTHING);
        }
        measured.put(name, NOTHING);
        Measured now = of(
                fragment.getSelectionSet(),
                schema.getType(fragment.getTypeCondition().getName()));
        measured.put(name, now);
        return now;
    }

    /// The library itself bounds the description of the schema.
    private Measured of(Field field, @Nullable GraphQLType type) {
        GraphQLFieldDefinition definition =
                type instanceof GraphQLObjectType object ? object.getFieldDefinition(field.getName()) : null;
        if (field.getName().startsWith("__")) {
            return new Measured(1, 1);
        }
        Measured inner = of(
                field.getSelectionSet(), definition == null ? null : GraphQLTypeUtil.unwrapAll(definition.getType()));
        return new Measured(1 + inner.depth(), Math.min(MOST, 1 + size(field, type, definition) * inner.cost()));
    }

    /// A list of a query that has no pages counts as one page.
    private long size(Field field, @Nullable GraphQLType type, @Nullable GraphQLFieldDefinition definition) {
        if (definition == null || (definition.getArgument(SIZE) == null && !isUnpaged(type, definition))) {
            return 1;
        }
        return field.getArguments().stream()
                .filter(argument ->
                        argument.getName().equals(SIZE) || argument.getName().equals(LIMIT))
                .findFirst()
                .map(argument -> number(argument.getValue()))
                .orElseGet(() -> defaultSize(definition));
    }

    private long defaultSize(GraphQLFieldDefinition definition) {
        GraphQLArgument size = definition.getArgument(definition.getArgument(SIZE) == null ? LIMIT : SIZE);
        return number(size == null ? null : size.getArgumentDefaultValue().getValue());
    }

    private boolean isUnpaged(@Nullable GraphQLType type, GraphQLFieldDefinition definition) {
        return schema.getQueryType().equals(type)
                && (GraphQLTypeUtil.unwrapNonNull(definition.getType()) instanceof GraphQLList
                        || GraphQLTypeUtil.unwrapAll(definition.getType())
                                .getName()
                                .endsWith("List"));
    }

    private long number(@Nullable Object value) {
        return switch (value) {
            case IntValue number -> (long) Math.clamp(number.getValue().doubleValue(), 1, MOST);
            case Number number -> Math.clamp(number.longValue(), 1, MOST);
            case VariableReference variable ->
                number(
                        variables.containsKey(variable.getName())
                                ? variables.get(variable.getName())
                                : defaults.get(variable.getName()));
            case null, default -> DEFAULT_SIZE;
        };
    }
}
