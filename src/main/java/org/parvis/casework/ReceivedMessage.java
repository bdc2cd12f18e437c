package org.parvis.casework;

/**
 * What the requester wrote by themselves through another channel than the case's own page.
 *
 * @param text their words
 * @param source local path of the page that shows it whole, below the territory's root
 */
public record ReceivedMessage(String text, String source) {}
