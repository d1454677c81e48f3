package org.gradeport.export;

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

/// Threads that leave the processor to whoever waits at a page. Java's own priorities mean nothing on Linux, where a
/// thread's niceness counts (setpriority(2)) and is handed on to the threads it starts; elsewhere they are as all
/// others.
final class PatientThreads implements ThreadFactory {

    private static final Logger log = LoggerFactory.getLogger(PatientThreads.class);
    private static final int PROCESS = 0;
    private static final int THIS_THREAD = 0;
    private static final int PATIENT = 10;

    private final AtomicInteger started = new AtomicInteger();
    private final AtomicBoolean told = new AtomicBoolean();
    private final IntUnaryOperator niceness;

    PatientThreads() {
        this(wanted -> setPriority().applyAsInt(wanted));
    }

    /// @param niceness gives the calling thread a niceness; 0 if the system took it
    PatientThreads(IntUnaryOperator niceness) {
        this.niceness = niceness;
    }

    @Override
    public Thread newThread(Runnable work) {
        return new Thread(
                () -> {
                    bePatient();
                    work.run();
                },
                "export-" + started.incrementAndGet());
    }

    private void bePatient() {
        if (System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
            try {
                if (niceness.applyAsInt(PATIENT) != 0) {
                    tell("the system refused it");
                }
            } catch (UnsupportedOperationException | NoSuchElementException | IllegalCallerException e) {
                tell(e.toString());
            }
        }
    }

    private void tell(String why) {
        if (!told.getAndSet(true)) {
            log.info("Exports run as urgently as pages, since their threads got no niceness: {}", why);
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
