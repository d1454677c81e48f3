package org.gradeport.notice;

import org.jspecify.annotations.Nullable;

/// Selects mails.
///
/// @param status null for any
/// @param text part of the subject or recipient; empty for any
public record NoticeCriteria(@Nullable NoticeStatus status, String text) {}
