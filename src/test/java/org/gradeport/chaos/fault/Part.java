package org.gradeport.chaos.fault;

/// The parts of the site that break.
public enum Part {
    NODE,
    DATABASE,
    STORE,
    MAIL
}
