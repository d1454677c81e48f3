package org.gradeport.export;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Locale;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Threads that leave the processor to whoever waits at a page. Java's own priorities mean nothing on Linux, where a
/// thread's niceness counts (setpriority(2)) and is handed on to the threads it starts; elsewhere they are as all
/// others.
final class PatientThreads implements ThreadFactory {

    private static final Logger log = LoggerFactory.getLogger(PatientThreads.class);
    private static final int THIS_THREAD = 0;
    private static final int PATIENT = 10;

    private final AtomicInteger started = new AtomicInteger();

    @Override
    public Thread newThread(Runnable work) {
        return new Thread(
                () -> {
                    bePatient();
                    work.run();
                },
                "export-" + started.incrementAndGet());
    }

    private static void bePatient() {
        if (System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
            try {
                var _ = (int) setPriority().invokeExact(0, THIS_THREAD, PATIENT);
            } catch (Throwable e) {
                log.warn("Exports run as urgently as pages, since the system takes no niceness: {}", e.toString());
            }
        }
    }

    @SuppressWarnings("restricted") // The start allows native access.
    private static MethodHandle setPriority() {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(
                linker.defaultLookup().find("setpriority").orElseThrow(),
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
    }
}
