package org.gradeport.security.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gradeport.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;

public interface AccountRepository extends ListCrudRepository<Account, Long> {

    /// The SQL that holds for accounts that can be read.
    String READABLE = "cast(role as binary) in ('ADMIN', 'OPERATOR', 'TEACHER')";

    @Override
    @Query("select * from account where id = :id and " + READABLE)
    Optional<Account> findById(Long id);

    @Query("select * from account where username = :username and " + READABLE)
    Optional<Account> findByUsername(String username);

    @Query("select id from account where id in (:ids) and enabled and " + READABLE)
    Set<Long> findEnabled(Set<Long> ids);

    /// Locks the row until the transaction ends.
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Account> findLockedById(long id);

    boolean existsByRole(Role role);

    @Query("""
            select * from account
            where (convert(username using utf8mb4) like :pattern or concat_ws(' ', name, name, email) like :pattern)
              and (:role is null or role = :role) and (:enabled is null or enabled = :enabled)
              and\s""" + READABLE + " order by username limit :limit offset :offset")
    List<Account> find(String pattern, @Nullable Role role, @Nullable Boolean enabled, int offset, int limit);

    @Query("""
            select count(*) from account
            where (convert(username using utf8mb4) like :pattern or concat_ws(' ', name, name, email) like :pattern)
              and (:role is null or role = :role) and (:enabled is null or enabled = :enabled)
              and\s""" + READABLE)
    int count(String pattern, @Nullable Role role, @Nullable Boolean enabled);

    /// The version stays, so that a sign-in does not conflict with an administrator's change.
    @Modifying
    @Query("update account set signed_in_at = :now where id = :id")
    void signedIn(long id, Instant now);

    /// Locks the administrators who may sign in, so that two of them cannot disable each other at the same moment.
    @Query("select id from account where role = 'ADMIN' and enabled order by id for update")
    List<Long> lockAdministrators();

    /// The version grows too, so that a change that was read before cannot set the stamp back.
    @Modifying
    @Query("update account set stamp = stamp + 1, version = version + 1 where id = :id and enabled")
    int endSessions(long id);

    /// Revokes the named tokens of the account, and returns how many there were.
    @Modifying
    @Query("delete from api_token where account_id = :account and name is not null")
    int revokeTokens(long account);

    @Modifying
    @Query("delete from account where sample")
    void deleteSamples();
}
