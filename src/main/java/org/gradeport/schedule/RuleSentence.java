package org.gradeport.schedule;

/// Says a rule in a sentence.
final class RuleSentence {

    private RuleSentence() {}

    static String of(Timing timing) {
        return timing.expression() + " (" + timing.zone().getId() + ")";
    }
}
