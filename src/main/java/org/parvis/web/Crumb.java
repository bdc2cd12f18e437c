package org.parvis.web;

/**
 * A page on the way to another.
 *
 * @param path local, without the territory's prefix
 */
public record Crumb(String path, String title) {}
