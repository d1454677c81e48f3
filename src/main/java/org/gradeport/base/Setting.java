package org.gradeport.base;

import java.time.Instant;
import org.springframework.data.annotation.Id;

record Setting(@Id String name, String value, Instant changedAt, String changedBy) {}
