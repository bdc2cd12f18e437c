package org.parvis.web;

/**
 * A job of the night has forgotten what was due in the territory in scope.
 *
 * @param kind of data, the end of a message key {@code forgotten.<kind>}
 * @param count how many; zero where nothing was due
 */
public record Forgotten(String kind, long count) {}
