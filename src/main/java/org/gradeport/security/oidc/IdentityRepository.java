package org.gradeport.security.oidc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface IdentityRepository extends ListCrudRepository<Identity, Long> {

    Optional<Identity> findByIssuerAndSubject(String issuer, String subject);

    boolean existsByAccount(long account);

    @Modifying
    @Query("delete from account_identity where account_id = :account")
    int disconnect(long account);

    /// The account waits for the first sign-in of a person with its address.
    @Modifying
    @Query("insert ignore into awaited_identity (account_id, created_at) values (:account, :now)")
    int await(long account, Instant now);

    @Modifying
    @Query("delete from awaited_identity where account_id = :account")
    int stopAwaiting(long account);

    @Query("select account_id from awaited_identity")
    List<Long> awaiting();
}
