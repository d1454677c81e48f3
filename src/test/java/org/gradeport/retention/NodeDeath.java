package org.gradeport.retention;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.gradeport.storage.ExportStorage;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/// Crashes a node at its n-th step. Each call of the store, the archive or the database has two steps: before it and
/// after it.
final class NodeDeath {

    /// No code catches it, like a kill.
    static final class Died extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final AtomicInteger left;

    NodeDeath(int moment) {
        left = new AtomicInteger(moment);
    }

    ExportStorage of(ExportStorage files) {
        return wrap(ExportStorage.class, files);
    }

    TransactionOperations of(TransactionOperations transactions) {
        return wrap(TransactionOperations.class, transactions);
    }

    private <T> T wrap(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    moment();
                    try {
                        return survived(method.invoke(real, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    /// The system closes the open files of a killed process.
    private @Nullable Object survived(@Nullable Object result) throws Exception {
        try {
            moment();
            return result;
        } catch (Died e) {
            if (result instanceof AutoCloseable open) {
                open.close();
            }
            throw e;
        }
    }

    private void moment() {
        if (left.decrementAndGet() == 0) {
            throw new Died();
        }
    }
}
