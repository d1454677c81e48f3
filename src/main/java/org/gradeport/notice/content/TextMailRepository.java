package org.gradeport.notice.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.gradeport.notice.Notice;
import org.gradeport.notice.TextMail;
import org.gradeport.notice.TextMail.Attachment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What letters say, until they are sent.
@Repository
public class TextMailRepository {

    private final JdbcClient database;

    TextMailRepository(JdbcClient database) {
        this.database = database;
    }

    public void insert(long notice, TextMail textMail) {
        Attachment file = textMail.file();
        database.sql("insert into letter (notice_id, text, file_name, media_type, file) values (?, ?, ?, ?, ?)")
                .param(notice)
                .param(textMail.text())
                .param(file == null ? null : file.name())
                .param(file == null ? null : file.mediaType())
                .param(file == null ? null : file.bytes())
                .update();
    }

    public Optional<TextMail> find(Notice notice) {
        return database.sql("select text, file_name, media_type, file from letter where notice_id = ?")
                .param(notice.id())
                .query((row, number) -> letter(notice, row))
                .optional();
    }

    /// What was sent is the reader's now.
    public void delete(long notice) {
        database.sql("delete from letter where notice_id = ?").param(notice).update();
    }

    private static TextMail letter(Notice notice, ResultSet row) throws SQLException {
        byte[] bytes = row.getBytes("file");
        Attachment file =
                bytes == null ? null : new Attachment(row.getString("file_name"), row.getString("media_type"), bytes);
        return new TextMail(notice.recipient(), notice.subject(), row.getString("text"), file);
    }
}
