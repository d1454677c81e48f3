package org.gradeport.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.gradeport.notice.Letter.Enclosure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What letters say, until they are sent.
@Repository
class LetterStore {

    private final JdbcClient database;

    LetterStore(JdbcClient database) {
        this.database = database;
    }

    void insert(long notice, Letter letter) {
        Enclosure file = letter.file();
        database.sql("insert into letter (notice_id, text, file_name, media_type, file) values (?, ?, ?, ?, ?)")
                .param(notice)
                .param(letter.text())
                .param(file == null ? null : file.name())
                .param(file == null ? null : file.mediaType())
                .param(file == null ? null : file.bytes())
                .update();
    }

    Optional<Letter> find(Notice notice) {
        return database.sql("select text, file_name, media_type, file from letter where notice_id = ?")
                .param(notice.id())
                .query((row, number) -> letter(notice, row))
                .optional();
    }

    /// What was sent is the reader's now.
    void forget(long notice) {
        database.sql("delete from letter where notice_id = ?").param(notice).update();
    }

    private static Letter letter(Notice notice, ResultSet row) throws SQLException {
        byte[] bytes = row.getBytes("file");
        Enclosure file =
                bytes == null ? null : new Enclosure(row.getString("file_name"), row.getString("media_type"), bytes);
        return new Letter(notice.recipient(), notice.subject(), row.getString("text"), file);
    }
}
