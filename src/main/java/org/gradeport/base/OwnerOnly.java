package org.gradeport.base;

import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Keeps records, files and logs readable for the portal's system user alone, however the portal is started.
@Component
public class OwnerOnly implements InitializingBean {

    private static final List<String> FOLDERS = List.of("database", "exports", "logs", "uploads");

    private static final Set<PosixFilePermission> OF_OTHERS = PosixFilePermissions.fromString("---rwxrwx");
    private static final Set<PosixFilePermission> ENTRY =
            EnumSet.of(PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_EXECUTE);

    private final PortalProperties portal;
    private final Path log;

    OwnerOnly(PortalProperties portal, @Value("${logging.file.name:}") String log) {
        this.portal = portal;
        this.log = Path.of(log);
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
    public void afterPropertiesSet() throws IOException {
        FOLDERS.stream()
                .map(portal.dataDir()::resolve)
                .filter(Files::isDirectory)
                .forEach(OwnerOnly::close);
        Path logs = log.toAbsolutePath().getParent();
        if (logs != null && Files.isDirectory(logs)) {
            warnOfReaders(logs);
        }
    }

    /// Warns of a folder that others may open. The portal does not close a folder that the operator has made: a group
    /// may need it for backups.
    public static void warnOfReaders(Path folder) throws IOException {
        Set<PosixFilePermission> open = permissions(folder);
        open.retainAll(OF_OTHERS);
        if (!open.isEmpty() && canBeReached(folder)) {
            log().warn(
                            "Other users of this machine may open {} (mode {}): close it with chmod 700 {}",
                            folder,
                            PosixFilePermissions.toString(permissions(folder)),
                            folder);
        }
    }

    /// A closed folder above closes what is in it.
    private static boolean canBeReached(Path folder) throws IOException {
        for (Path above = folder.getParent(); above != null; above = above.getParent()) {
            if (Collections.disjoint(permissions(above), ENTRY)) {
                return false;
            }
        }
        return true;
    }

    /// None where the system has no such permissions.
    private static Set<PosixFilePermission> permissions(Path folder) throws IOException {
        return hasPermissions(folder) ? new HashSet<>(Files.getPosixFilePermissions(folder)) : new HashSet<>();
    }

    private static boolean hasPermissions(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static void close(Path folder) {
        if (hasPermissions(folder)) {
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
