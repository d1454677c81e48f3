package org.gradeport.database;

import java.util.List;
import java.util.Optional;
import org.gradeport.base.Sha256;
import org.gradeport.base.Texts;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Remembers which object was created with an idempotency key, and from which content, even after the object is
/// deleted.
@Component
public class IdempotencyKeys {

    private static final int LENGTH = 255;

    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private final JdbcClient database;

    IdempotencyKeys(JdbcClient database) {
        this.database = database;
    }

    /// A key, which belongs to one account and one kind of object.
    ///
    /// @param kind such as `export`
    /// @param key 1 to 255 characters
    public record Key(String kind, long owner, String key) {}

    /// @param digest the SHA-256 of the content; null for a key of an earlier version
    private record Used(@Nullable String digest, @Nullable Long object) {}

    /// The object that was created with this key; locks the key until the transaction ends. An [InvalidValueException]
    /// if the key is too long, or came with another content.
    public Optional<Long> find(Key key, Object content) {
        if (key.key().isBlank() || key.key().length() > LENGTH) {
            throw refused(Texts.say("database.key.length", LENGTH));
        }
        String digest = digest(content);
        insert(key, digest);
        Used used = lock(key);
        if (used.digest() != null && !used.digest().equals(digest)) {
            throw refused(Texts.say("database.key.used"));
        }
        return Optional.ofNullable(used.object());
    }

    private void insert(Key key, String digest) {
        // A repeated `insert ignore` takes a shared lock, and two of those would block each other's `for update`.
        database.sql("insert into idempotency_key (kind, owner, name, digest) values (?, ?, ?, ?)"
                        + " on duplicate key update name = name")
                .params(key.kind(), key.owner(), key.key(), digest)
                .update();
    }

    private Used lock(Key key) {
        return database.sql(
                        "select digest, object from idempotency_key where kind = ? and owner = ? and name = ? for update")
                .params(key.kind(), key.owner(), key.key())
                .query((row, _) -> new Used(row.getString("digest"), row.getObject("object", Long.class)))
                .single();
    }

    /// Stores what was created with the key, within the same transaction.
    public void remember(Key key, long object) {
        database.sql("update idempotency_key set object = ? where kind = ? and owner = ? and name = ?")
                .params(object, key.kind(), key.owner(), key.key())
                .update();
    }

    private static String digest(Object content) {
        return Sha256.hex(CANONICAL.writeValueAsString(content));
    }

    private static InvalidValueException refused(String sentence) {
        return new InvalidValueException("Idempotency-Key", sentence, List.of());
    }
}
