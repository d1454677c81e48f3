package org.gradeport.database;

import java.io.PrintStream;
import java.nio.file.Path;

/// A portal in a separate JVM, which a test kills: commits a row, reports it, and waits.
final class KilledPortal {

    private KilledPortal() {}

    public static void main(String[] args) throws Exception {
        PrintStream out = System.out;
        System.setOut(System.err);
        EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(args[0]));
        EmbeddedDatabaseTest.run(
                database, "create table survivor (name varchar(20))", "insert into survivor values ('Zoë')");
        out.println("committed");
        out.flush();
        Thread.currentThread().join();
    }
}
