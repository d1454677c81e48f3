package org.gradeport.attention;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// When this node first saw a concern without a start time.
final class FirstSeenTimes {

    private final Map<String, Instant> seen = new ConcurrentHashMap<>();

    /// The concern, with the time it was first seen if it says that it begins now.
    Concern of(Concern concern, Instant now) {
        return concern.since().equals(now) ? concern.withSince(seen.computeIfAbsent(concern.key(), _ -> now)) : concern;
    }

    /// Forgets concerns that ended.
    void retainOnly(List<Concern> lasting) {
        Set<String> keys = lasting.stream().map(Concern::key).collect(Collectors.toSet());
        seen.keySet().retainAll(keys);
    }
}
