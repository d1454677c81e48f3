package org.gradeport.system;

/// A switch in the environment, such as `ENABLE_SCHEDULER`.
public record SwitchState(String name, boolean on) {}
