package org.gradeport.notice.content;

import java.util.Optional;
import org.gradeport.notice.Notice;
import org.gradeport.notice.TextMail;
import org.gradeport.notice.TextMail.Attachment;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.stereotype.Repository;

/// The texts and files of letters, until they are sent. A letter has the number of its notice, so that `save` would
/// update it.
@Repository
public class TextMailRepository {

    private final JdbcAggregateOperations letters;

    TextMailRepository(JdbcAggregateOperations letters) {
        this.letters = letters;
    }

    @Table("letter")
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Letter(
            @Id long noticeId,
            String text,
            @Nullable String fileName,
            @Nullable String mediaType,
            byte @Nullable [] file) {}

    public void insert(long notice, TextMail textMail) {
        Attachment file = textMail.file();
        letters.insert(
                file == null
                        ? new Letter(notice, textMail.text(), null, null, null)
                        : new Letter(notice, textMail.text(), file.name(), file.mediaType(), file.bytes()));
    }

    public Optional<TextMail> find(Notice notice) {
        return Optional.ofNullable(letters.findById(notice.id(), Letter.class)).map(letter -> mail(notice, letter));
    }

    public void delete(long notice) {
        letters.deleteById(notice, Letter.class);
    }

    private static TextMail mail(Notice notice, Letter letter) {
        byte[] bytes = letter.file();
        Attachment file = bytes == null
                ? null
                : new Attachment(String.valueOf(letter.fileName()), String.valueOf(letter.mediaType()), bytes);
        return new TextMail(notice.recipient(), notice.subject(), letter.text(), file);
    }
}
