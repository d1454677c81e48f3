package org.gradeport.export.run;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Threads with a lower priority than those of pages. Linux ignores Java's priorities and uses the niceness of a thread
/// (setpriority(2)), which its child threads inherit; other systems get normal threads.
final class LowPriorityThreads implements ThreadFactory {

    private static final Logger log = LoggerFactory.getLogger(LowPriorityThreads.class);
    private static final int PROCESS = 0;
    private static final int THIS_THREAD = 0;
    private static final int LOW_PRIORITY = 10;

    private final AtomicInteger started = new AtomicInteger();
    private final AtomicBoolean logged = new AtomicBoolean();
    private final IntUnaryOperator niceness;

    LowPriorityThreads() {
        this(wanted -> setPriority().applyAsInt(wanted));
    }

    /// @param niceness sets the niceness of the calling thread; returns 0 on success
    LowPriorityThreads(IntUnaryOperator niceness) {
        this.niceness = niceness;
    }

    @Override
    public Thread newThread(Runnable work) {
        return new Thread(
                () -> {
                    lowerPriority();
                    work.run();
                },
                "export-" + started.incrementAndGet());
    }

    private void lowerPriority() {
        if (System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
            try {
                if (niceness.applyAsInt(LOW_PRIORITY) != 0) {
                    logOnce("the system refused it");
                }
            } catch (UnsupportedOperationException | NoSuchElementException | IllegalCallerException e) {
                logOnce(e.toString());
            }
        }
    }

    private void logOnce(String why) {
        if (!logged.getAndSet(true)) {
            log.info(
                    "Exports run with normal priority, because the niceness of their threads could not be set: {}",
                    why);
        }
    }

    @SuppressWarnings("restricted") // The start allows native access.
    private static IntUnaryOperator setPriority() {
        Linker linker = Linker.nativeLinker();
        MethodHandle call = linker.downcallHandle(
                linker.defaultLookup().find("setpriority").orElseThrow(),
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
        return MethodHandleProxies.asInterfaceInstance(
                IntUnaryOperator.class, MethodHandles.insertArguments(call, 0, PROCESS, THIS_THREAD));
    }
}
