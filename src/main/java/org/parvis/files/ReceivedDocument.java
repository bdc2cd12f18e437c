package org.parvis.files;

/**
 * A document that is kept, but belongs to nothing yet.
 *
 * @param file its name in the store
 * @param name as its sender named it, made harmless
 * @param kind as its first bytes tell
 * @param bytes its size
 */
public record ReceivedDocument(String file, String name, DocumentKind kind, long bytes) {}
