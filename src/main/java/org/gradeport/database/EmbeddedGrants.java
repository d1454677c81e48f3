package org.gradeport.database;

/// What the portal's account may do on the embedded server: everything in its own schema, and nothing else.
final class EmbeddedGrants {

    static final String SCHEMA = "gradeport";

    /// The rights of the portal.
    static final String OWN_SCHEMA = "all privileges on `%s`.*".formatted(SCHEMA);

    private EmbeddedGrants() {}

    /// The statements that the server runs at each start, one a line. Folders of earlier versions lose the rights that
    /// the account had on the whole server.
    static String sql(String user, String password, String rights) {
        return """
                create database if not exists `%4$s` character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
                create user if not exists '%1$s'@'127.0.0.1' identified by '%2$s';
                alter user '%1$s'@'127.0.0.1' identified by '%2$s';
                revoke all privileges, grant option from '%1$s'@'127.0.0.1';
                grant %3$s to '%1$s'@'127.0.0.1';
                alter user 'root'@'localhost' identified by '%2$s';
                delete from mysql.global_priv where User = '' or (User = 'root' and Host <> 'localhost');
                flush privileges;
                """.formatted(user, password, rights, SCHEMA);
    }
}
