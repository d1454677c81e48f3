package org.gradeport.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Checks that the account has the rights that the portal needs on its own schema, before any table is changed.
final class RightsCheck {

    /// The least that works.
    static final List<String> NEEDED = List.of(
            "SELECT", "INSERT", "UPDATE", "DELETE", "CREATE", "DROP", "ALTER", "INDEX", "REFERENCES", "CREATE VIEW");

    private static final Pattern GRANT = Pattern.compile("GRANT (.+?) ON (?:[`\"](.+?)[`\"]|\\*)\\.\\* TO .*");
    private static final Pattern COLUMNS = Pattern.compile("\\([^)]*\\)");

    private RightsCheck() {}

    static void check(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            String database = one(statement, "select database()");
            Set<String> missing = missing(grants(statement), database);
            if (!missing.isEmpty()) {
                throw new RefusedDatabaseException(
                        "The account %s lacks rights on the database %s: %s."
                                .formatted(
                                        one(statement, "select current_user()"), database, String.join(", ", missing)),
                        "Let an administrator of the server run: " + grant(missing, database, account(statement)));
            }
        }
    }

    /// The rights that these lines of `show grants` do not give on the database.
    static Set<String> missing(List<String> grants, String database) {
        Set<String> missing = new LinkedHashSet<>(NEEDED);
        for (String line : grants) {
            Matcher grant = GRANT.matcher(line);
            if (grant.matches() && (grant.group(2) == null || isOn(grant.group(2), database))) {
                missing.removeAll(rights(grant.group(1)));
            }
        }
        return missing;
    }

    private static Set<String> rights(String list) {
        return list.equals("ALL PRIVILEGES")
                ? new TreeSet<>(NEEDED)
                : Stream.of(COLUMNS.matcher(list).replaceAll("").split(","))
                        .map(right -> right.strip().toUpperCase(Locale.ROOT))
                        .collect(Collectors.toSet());
    }

    /// The name in a grant is a pattern as of LIKE.
    private static boolean isOn(String pattern, String database) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char sign = pattern.charAt(i);
            if (sign == '\\' && i + 1 < pattern.length()) {
                i++;
                regex.append(Pattern.quote(pattern.substring(i, i + 1)));
            } else {
                regex.append(sign == '%' ? ".*" : sign == '_' ? "." : Pattern.quote(String.valueOf(sign)));
            }
        }
        return database.matches(regex.toString());
    }

    static String grant(Set<String> rights, String database, String account) {
        return "GRANT %s ON `%s`.* TO %s;"
                .formatted(
                        String.join(", ", rights), database.replace("_", "\\_").replace("%", "\\%"), account);
    }

    private static String account(Statement statement) throws SQLException {
        String account = one(statement, "select current_user()");
        int at = account.lastIndexOf('@');
        return "'%s'@'%s'".formatted(account.substring(0, at), account.substring(at + 1));
    }

    private static List<String> grants(Statement statement) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("show grants")) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }

    private static String one(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }
}
