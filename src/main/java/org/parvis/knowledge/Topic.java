package org.parvis.knowledge;

/** What articles are about, with how many there are. */
public record Topic(String name, long articles) {}
