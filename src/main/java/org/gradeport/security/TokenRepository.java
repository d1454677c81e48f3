package org.gradeport.security;

import java.time.Instant;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface TokenRepository extends ListCrudRepository<StoredToken, Long> {

    @Modifying
    @Query("update api_token set used_at = :now where id = :id")
    void used(long id, Instant now);

    @Modifying
    @Query(
            "update api_token set expires_at = :end where name is not null and (expires_at is null or expires_at > :end)")
    int shorten(Instant end);

    @Modifying
    @Query("delete from api_token where expires_at < :end")
    void deleteExpiredBefore(Instant end);
}
