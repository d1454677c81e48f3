package org.gradeport.storage;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Explains a start that is refused because the store belongs to another database.
final class ForeignStoreFailureAnalyzer extends AbstractFailureAnalyzer<ForeignStoreException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ForeignStoreException cause) {
        boolean unowned = cause.owner().equals(StoreOwner.NOBODY);
        String found = unowned
                ? "holds files and names no database, and database %s knows none of the files"
                : "belongs to database " + cause.owner() + ", but the portal was started with database %s";
        return new FailureAnalysis(
                ("What %s names " + found + ". Nothing was written and nothing was removed.")
                        .formatted(cause.setting(), cause.database()),
                """
                Connect the database that the files belong to (SPRING_DATASOURCE_URL or GRADEPORT_DATA_DIR), or name an \
                empty place with %s. To assign the files to this database on purpose, start it once with \
                GRADEPORT_STORAGE_ADOPT=%s: files that no export of this database knows then stay until somebody \
                removes them by hand.""".formatted(cause.setting(), cause.owner()),
                cause);
    }
}
