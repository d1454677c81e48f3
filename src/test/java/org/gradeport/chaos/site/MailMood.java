package org.gradeport.chaos.site;

/// How the mail server behaves.
public enum MailMood {
    WELL("well"),
    DOWN("refuses connections"),
    SLOW("waits two seconds before each answer"),
    REFUSING_FOR_NOW("answers 450 to each recipient"),
    REFUSING("answers 550 to each recipient"),
    CLOSING_IN_DATA("closes the connection within DATA"),
    CLOSING_AFTER_ACCEPTANCE("accepts the mail and closes the connection before its answer");

    private final String sentence;

    MailMood(String sentence) {
        this.sentence = sentence;
    }

    /// What it does.
    public String sentence() {
        return sentence;
    }
}
