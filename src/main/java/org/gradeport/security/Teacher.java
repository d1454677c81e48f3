package org.gradeport.security;

/// A teacher of the records whom an account may be linked to.
///
/// @param detail what tells namesakes apart, such as an e-mail address; may be empty
public record Teacher(String sourcedId, String name, String detail) {}
