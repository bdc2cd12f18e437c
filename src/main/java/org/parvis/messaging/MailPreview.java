package org.parvis.messaging;

/** A mail that nobody gets: both halves as a mail program would show them. */
public record MailPreview(String subject, String plain, String html) {}
