package org.gradeport.chaos.invariant;

import java.util.stream.Stream;

/// At the end no mail waits.
public final class AllMailsSettled implements Invariant {

    @Override
    public Stream<String> violations(Reading reading) {
        return reading.notices().stream()
                .filter(notice -> notice.status().equals("WAITING"))
                .map(notice -> "a mail that still waits: " + notice);
    }
}
