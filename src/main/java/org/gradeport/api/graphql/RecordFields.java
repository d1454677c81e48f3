package org.gradeport.api.graphql;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.dataloader.BatchLoaderEnvironment;
import org.dataloader.DataLoader;
import org.gradeport.api.Paging;
import org.gradeport.records.RecordKind;
import org.gradeport.records.RecordList;
import org.gradeport.records.RecordPage;
import org.gradeport.records.RecordReference;
import org.gradeport.records.RecordService;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The fields of records. What belongs to many records is read for all of them at once.
@Component
class RecordFields implements RuntimeWiringConfigurer {

    private static final String LISTS = "recordLists";
    private static final String RECORDS = "records";
    private static final String COMMENT = "items/comment";
    private static final int MOST_IDS = 500;

    private final RecordService records;

    RecordFields(RecordService records, BatchLoaderRegistry loaders) {
        this.records = records;
        loaders.<ListKey, RecordPage>forName(LISTS)
                .registerMappedBatchLoader((keys, batch) -> Mono.fromCallable(() -> lists(keys, batch)));
        loaders.<RecordKey, Map<String, @Nullable Object>>forName(RECORDS)
                .registerMappedBatchLoader((keys, batch) -> Mono.fromCallable(() -> find(keys, batch)));
    }

    /// A page of the list of one record.
    private record ListKey(RecordList list, long owner, boolean commented, int page, int size) {

        /// The same page of the lists of all owners.
        private ListKey ofAll() {
            return new ListKey(list, 0, commented, page, size);
        }
    }

    private record RecordKey(RecordKind kind, long key) {}

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        for (RecordKind kind : RecordKind.values()) {
            wiring.type("Query", query -> query.dataFetcher(kind.plural(), field -> page(kind, field)));
        }
        for (RecordList list : RecordList.values()) {
            wiring.type(list.owner().type(), owner -> owner.dataFetcher(list.field(), field -> list(list, field)));
        }
        for (RecordReference reference : RecordReference.values()) {
            wiring.type(
                    reference.from().type(),
                    owner -> owner.dataFetcher(reference.field(), field -> referred(reference, field)));
        }
    }

    private RecordPage page(RecordKind kind, DataFetchingEnvironment field) {
        int page = number(field, "page");
        int size = number(field, "size");
        Paging.check(page, size);
        List<String> ids = Objects.requireNonNullElse(field.getArgument("ids"), List.of());
        if (ids.size() > MOST_IDS) {
            throw new InvalidValueException("ids", "Up to %d ids can be named.".formatted(MOST_IDS), List.of());
        }
        RecordPage found = records.page(kind, ids, page, size, isAsked(field, "total"), isAsked(field, COMMENT));
        RecordCount.of(field.getGraphQlContext()).add(kind, found.items().size());
        return found;
    }

    private static CompletableFuture<RecordPage> list(RecordList list, DataFetchingEnvironment field) {
        int page = number(field, "page");
        int size = number(field, "size");
        Paging.check(page, size);
        DataLoader<ListKey, RecordPage> loader = Objects.requireNonNull(field.getDataLoader(LISTS));
        return loader.load(new ListKey(list, key(field, "key").orElseThrow(), isAsked(field, COMMENT), page, size));
    }

    private static CompletableFuture<@Nullable Map<String, @Nullable Object>> referred(
            RecordReference reference, DataFetchingEnvironment field) {
        DataLoader<RecordKey, @Nullable Map<String, @Nullable Object>> loader =
                Objects.requireNonNull(field.getDataLoader(RECORDS));
        return key(field, reference.key())
                .map(key -> loader.load(new RecordKey(reference.to(), key)))
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    private Map<ListKey, RecordPage> lists(Set<ListKey> keys, BatchLoaderEnvironment batch) {
        Map<ListKey, RecordPage> found = new HashMap<>();
        keys.stream().collect(Collectors.groupingBy(ListKey::ofAll)).forEach((all, owners) -> {
            Map<Long, RecordPage> pages = records.lists(
                    all.list(), owners.stream().map(ListKey::owner).toList(), all.commented(), all.page(), all.size());
            owners.forEach(owner ->
                    found.put(owner, pages.getOrDefault(owner.owner(), RecordPage.empty(all.page(), all.size()))));
            count(
                    batch,
                    all.list().items(),
                    pages.values().stream()
                            .mapToInt(page -> page.items().size())
                            .sum());
        });
        return found;
    }

    private Map<RecordKey, Map<String, @Nullable Object>> find(Set<RecordKey> keys, BatchLoaderEnvironment batch) {
        Map<RecordKey, Map<String, @Nullable Object>> found = new HashMap<>();
        keys.stream().collect(Collectors.groupingBy(RecordKey::kind)).forEach((kind, wanted) -> {
            Collection<Long> numbers = wanted.stream().map(RecordKey::key).toList();
            Map<Long, Map<String, @Nullable Object>> rows = records.find(kind, numbers);
            rows.forEach((key, row) -> found.put(new RecordKey(kind, key), row));
            count(batch, kind, rows.size());
        });
        return found;
    }

    private static void count(BatchLoaderEnvironment batch, RecordKind kind, int rows) {
        RecordCount.of(Objects.requireNonNull(batch.getContext())).add(kind, rows);
    }

    private static boolean isAsked(DataFetchingEnvironment field, String path) {
        return field.getSelectionSet().contains(path);
    }

    private static int number(DataFetchingEnvironment field, String argument) {
        return Objects.requireNonNull(field.<Integer>getArgument(argument));
    }

    private static Optional<Long> key(DataFetchingEnvironment field, String name) {
        Map<String, @Nullable Object> row = Objects.requireNonNull(field.getSource());
        return Optional.ofNullable((Long) row.get(name));
    }
}
