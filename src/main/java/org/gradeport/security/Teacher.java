package org.gradeport.security;

/// A teacher of the records to whom an account can be linked.
///
/// @param detail distinguishes teachers with the same name, such as an e-mail address; may be empty
public record Teacher(String sourcedId, String name, String detail) {}
