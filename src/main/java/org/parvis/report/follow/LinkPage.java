package org.parvis.report.follow;

/**
 * A page with one button, for a link in a message.
 *
 * @param key what to say, as the end of a message key
 */
public record LinkPage(String key, String action, String token) {}
