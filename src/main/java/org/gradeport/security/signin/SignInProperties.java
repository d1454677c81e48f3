package org.gradeport.security.signin;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// The settings of sign-in.
///
/// @param tokenLife the life of a bearer token of a sign-in
/// @param freeFailures wrong passwords for one username from one network address before the next try has to wait
/// @param freeFailuresOfAddress the same for one network address, which a whole school may share
/// @param freeFailuresOfName the same for one username from all addresses together
/// @param longestWaitOfName the limit of the wait that tries from all addresses together cause
/// @param longestWait the limit of the growing wait, so that nobody is locked out for ever
/// @param forgetAfter failures are deleted after this time without a try
@Validated
@ConfigurationProperties("gradeport.sign-in")
public record SignInProperties(
        @DefaultValue("12h") @NotNull Duration tokenLife,
        @DefaultValue("5") @Min(1) int freeFailures,
        @DefaultValue("30") @Min(1) int freeFailuresOfAddress,
        @DefaultValue("15m") @NotNull Duration longestWait,
        @DefaultValue("24h") @NotNull Duration forgetAfter,
        @DefaultValue("100") @Min(1) int freeFailuresOfName,
        @DefaultValue("1m") @NotNull Duration longestWaitOfName) {}
