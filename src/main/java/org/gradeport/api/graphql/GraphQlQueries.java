package org.gradeport.api.graphql;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.parser.ParserOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.gradeport.export.ExportService;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Runs queries in the name of the current actor, on one snapshot of the database and within a time limit. Some run at
/// the same time; each has a connection to the database, which the pages need too.
@Component
public class GraphQlQueries {

    private static final int SECONDS = 10;

    private static final ParserOptions PARSER = ParserOptions.newParserOptions()
            .maxTokens(4_000)
            .maxCharacters(64 * 1024)
            .maxWhitespaceTokens(16_000)
            .maxRuleDepth(200)
            .captureLineComments(false)
            .build();

    private final ExecutionGraphQlService executor;
    private final QueryErrors errors;
    private final ReadRecordsAudit audit;
    private final ExportService exports;
    private final GraphQlProperties properties;
    private final Semaphore free;
    private final TransactionTemplate snapshot;

    GraphQlQueries(
            ExecutionGraphQlService executor,
            QueryErrors errors,
            ReadRecordsAudit audit,
            ExportService exports,
            GraphQlProperties properties,
            PlatformTransactionManager transactions) {
        this.executor = executor;
        this.errors = errors;
        this.audit = audit;
        this.exports = exports;
        this.properties = properties;
        this.free = new Semaphore(properties.concurrency());
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setTimeout(SECONDS);
    }

    /// The answer as the specification of GraphQL has it; what leaves of the records is audited. A
    /// [TooManyQueriesException] if as many run as may.
    public Map<String, @Nullable Object> run(
            String query, @Nullable String operation, Map<String, @Nullable Object> variables) {
        if (!free.tryAcquire()) {
            throw new TooManyQueriesException(properties.concurrency());
        }
        try {
            return runNow(query, operation, variables);
        } finally {
            free.release();
        }
    }

    private Map<String, @Nullable Object> runNow(
            String query, @Nullable String operation, Map<String, @Nullable Object> variables) {
        RecordCount count = new RecordCount(exports.rowLimit());
        DefaultExecutionGraphQlRequest request = new DefaultExecutionGraphQlRequest(
                query, operation, variables, Map.of(), UUID.randomUUID().toString(), Locale.ENGLISH);
        request.configureExecutionInput((_, input) -> configured(input, count));
        ExecutionResult result = Objects.requireNonNull(snapshot.execute(status -> {
            status.setRollbackOnly();
            return execute(request);
        }));
        audit.record(count);
        return answer(result);
    }

    private ExecutionResult execute(DefaultExecutionGraphQlRequest request) {
        return Objects.requireNonNull(executor.execute(request).block()).getExecutionResult();
    }

    private static ExecutionInput configured(ExecutionInput.Builder input, RecordCount count) {
        return input.graphQLContext(Map.of(ParserOptions.class, PARSER, RecordCount.class, count))
                .build();
    }

    private Map<String, @Nullable Object> answer(ExecutionResult result) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        List<Map<String, Object>> described = errors.describe(result.getErrors());
        if (!described.isEmpty()) {
            answer.put("errors", described);
        }
        if (result.isDataPresent()) {
            answer.put("data", result.getData());
        }
        return answer;
    }
}
