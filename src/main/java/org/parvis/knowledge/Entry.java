package org.parvis.knowledge;

import java.util.UUID;

/** A published article in one language, as lists show it. */
public record Entry(UUID article, String language, String slug, String topic, String title, String summary, Readers readers) {}
