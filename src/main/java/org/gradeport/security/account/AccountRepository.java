package org.gradeport.security.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gradeport.security.Role;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

public interface AccountRepository extends ListCrudRepository<Account, Long> {

    Optional<Account> findByUsername(String username);

    boolean existsByRole(Role role);

    /// The version stays, so that a sign-in does not conflict with an administrator's change.
    @Modifying
    @Query("update account set signed_in_at = :now where id = :id")
    void signedIn(long id, Instant now);

    /// Locks the administrators who may sign in, so that two of them cannot disable each other at the same moment.
    @Query("select id from account where role = 'ADMIN' and enabled order by id for update")
    List<Long> lockAdministrators();

    @Modifying
    @Query("delete from account where sample")
    void deleteSamples();
}
