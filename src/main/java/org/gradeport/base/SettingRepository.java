package org.gradeport.base;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface SettingRepository extends ListCrudRepository<SettingRepository.Setting, String> {

    @Modifying
    @Query("replace into setting (name, value, changed_at, changed_by) values (:name, :value, :now, :by)")
    void replace(String name, String value, Instant now, String by);

    record Setting(@Id String name, String value, Instant changedAt, String changedBy) {}
}
