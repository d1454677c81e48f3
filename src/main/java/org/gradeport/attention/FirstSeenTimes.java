package org.gradeport.attention;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Remembers since when this node sees what does not know by itself since when it lasts.
final class FirstSeenTimes {

    private final Map<String, Instant> seen = new ConcurrentHashMap<>();

    /// The concern with the time at which it was seen first, if it says that it began just now.
    Concern of(Concern concern, Instant now) {
        return concern.since().equals(now) ? concern.withSince(seen.computeIfAbsent(concern.key(), _ -> now)) : concern;
    }

    /// Forgets what is over.
    void retainOnly(List<Concern> lasting) {
        Set<String> keys = lasting.stream().map(Concern::key).collect(Collectors.toSet());
        seen.keySet().retainAll(keys);
    }
}
