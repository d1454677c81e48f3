package org.gradeport.retention;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import org.gradeport.storage.ExportStorage;
import org.gradeport.storage.PendingFile;

/// Stops a node once at a step of its storage, like SIGSTOP: after `size`, `create` or `write`, or before `commit`
/// or `before delete`.
final class Standstill {

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CountDownLatch going = new CountDownLatch(1);
    private final String step;

    Standstill(String step) {
        this.step = step;
    }

    ExportStorage of(ExportStorage files) {
        return (ExportStorage) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ExportStorage.class}, (_, method, arguments) -> {
                    at("before " + method.getName());
                    try {
                        Object result = method.invoke(files, arguments);
                        return result instanceof PendingFile file ? new Stopping(file) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    } finally {
                        at(method.getName());
                    }
                });
    }

    void awaitStop() {
        await(stopped);
    }

    void goOn() {
        going.countDown();
    }

    private void at(String reached) {
        if (reached.equals(step) && stopped.getCount() > 0) {
            stopped.countDown();
            await(going);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Stopping extends PendingFile {

        private final PendingFile file;

        Stopping(PendingFile file) {
            this.file = file;
        }

        @Override
        public void write(int b) throws IOException {
            file.write(b);
            at("write");
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            file.write(bytes, offset, length);
            at("write");
        }

        @Override
        public void commit() throws IOException {
            at("commit");
            file.commit();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
