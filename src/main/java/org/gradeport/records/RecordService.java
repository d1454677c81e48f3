package org.gradeport.records;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gradeport.dataset.Scope;
import org.gradeport.dataset.Scope.Nothing;
import org.gradeport.export.RecordScope;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Secured entry to single records: each call returns what the current actor may export at that moment.
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'TEACHER')")
public class RecordService {

    private final RecordScope recordScope;
    private final RecordQuery recordQuery;

    RecordService(RecordScope recordScope, RecordQuery recordQuery) {
        this.recordScope = recordScope;
        this.recordQuery = recordQuery;
    }

    /// A page of the records of one kind.
    ///
    /// @param ids the sourcedIds of the wanted records; empty for all
    /// @param counted whether the total is needed
    /// @param commented whether the comments of grades are needed
    public RecordPage page(
            RecordKind kind, Collection<String> ids, int page, int size, boolean counted, boolean commented) {
        Scope scope = recordScope.get();
        if (scope instanceof Nothing) {
            return RecordPage.empty(page, size);
        }
        long total = counted ? recordQuery.count(kind, scope, ids) : -1;
        List<Map<String, @Nullable Object>> rows =
                recordQuery.rows(kind, scope, ids, commented, (long) page * size, size + 1);
        boolean hasNext = rows.size() > size;
        return new RecordPage(hasNext ? rows.subList(0, size) : rows, page, size, hasNext, total);
    }

    /// The same page of the list of each owner, by the key of the owner.
    ///
    /// @param commented whether the comments of grades are needed
    public Map<Long, RecordPage> lists(
            RecordList list, Collection<Long> owners, boolean commented, int page, int size) {
        Scope scope = recordScope.get();
        return scope instanceof Nothing ? Map.of() : recordQuery.lists(list, scope, owners, commented, page, size);
    }

    /// The records with these keys, by their keys.
    public Map<Long, Map<String, @Nullable Object>> find(RecordKind kind, Collection<Long> keys) {
        Scope scope = recordScope.get();
        return scope instanceof Nothing ? Map.of() : recordQuery.find(kind, scope, keys);
    }
}
