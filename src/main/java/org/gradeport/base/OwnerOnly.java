package org.gradeport.base;

import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/// Keeps records, files and logs readable for the portal's system user alone, however the portal is started.
@Component
public class OwnerOnly implements InitializingBean {

    private static final List<String> FOLDERS = List.of("database", "exports", "logs", "uploads");

    private final PortalProperties portal;

    OwnerOnly(PortalProperties portal) {
        this.portal = portal;
    }

    /// Gives every file that this process and its children create from now on the mode 600, every folder 700. Java has
    /// no call for that; where the system has none either, nothing happens.
    public static void startProcess() {
        Linker linker = Linker.nativeLinker();
        linker.defaultLookup().find("umask").ifPresent(function -> call(linker, function));
    }

    @SuppressWarnings({"restricted", "UnusedVariable"})
    private static void call(Linker linker, MemorySegment function) {
        FunctionDescriptor mask = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
        try {
            int before = (int) linker.downcallHandle(function, mask).invokeExact(077);
        } catch (Throwable e) {
            throw new IllegalStateException("The system's umask cannot be set", e);
        }
    }

    /// Closes folders of earlier starts, too.
    @Override
    public void afterPropertiesSet() {
        FOLDERS.stream()
                .map(portal.dataDir()::resolve)
                .filter(Files::isDirectory)
                .forEach(OwnerOnly::close);
    }

    private static void close(Path folder) {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            } catch (IOException e) {
                log().warn("Others may read {}: give the folder to the portal's user, with mode 700", folder, e);
            }
        }
    }

    /// The log starts after the process.
    private static Logger log() {
        return LoggerFactory.getLogger(OwnerOnly.class);
    }
}
