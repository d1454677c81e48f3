package org.gradeport.school.oneroster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gradeport.school.ImportListener;
import org.gradeport.school.ImportReport;
import org.gradeport.school.RecordsImport;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.EmptyRecords;
import org.gradeport.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a test of imports needs: an administrator, a folder for zips, and no records afterwards.
@PortalTest
abstract class ImportFixture {

    static final String STAMP = "2026-11-20T08:00:00.000Z";

    @TempDir
    Path folder = Path.of("");

    @Autowired
    RecordsImport records;

    @Autowired
    TestAccounts accounts;

    @Autowired
    EmptyRecords empty;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void signIn() {
        accounts.signIn(Role.ADMIN);
    }

    @AfterEach
    void leaveNothing() {
        empty.restore();
    }

    ImportReport check(SmallZip zip) throws IOException {
        return records.check(zip.write(folder), "small.zip", ImportListener.NONE);
    }

    ImportReport apply(SmallZip zip, String... accepted) throws IOException {
        return records.apply(zip.write(folder), "small.zip", List.of(accepted), ImportListener.NONE);
    }

    /// A delta with these rows of one file; `@` stands for its status and its time, and missing cells are empty.
    static SmallZip delta(String file, String header, String... rows) {
        int columns = header.split(",", -1).length;
        return SmallZip.empty()
                .with("manifest.csv", DistrictZip.manifest("delta", Set.of(file)))
                .with(
                        file + ".csv",
                        header
                                + List.of(rows).stream()
                                        .map(row -> "\n" + row.replace("@", "active," + STAMP))
                                        .map(row -> row
                                                + ","
                                                        .repeat(columns
                                                                - row.strip().split(",", -1).length))
                                        .collect(Collectors.joining())
                                + "\n");
    }

    /// The first line of a file of the small school.
    static String header(String file) throws IOException {
        return SmallZip.school().text(file + ".csv").lines().findFirst().orElseThrow();
    }

    /// This row so many times, with the numbers from 0.
    static String[] each(int number, String row) {
        return IntStream.range(0, number).mapToObj(row::formatted).toArray(String[]::new);
    }
}
