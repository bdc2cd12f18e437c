package org.parvis.ballot.vote;

/**
 * Somebody who cosigns the checkpoints of the town's logs.
 *
 * @param name as their key names them
 * @param key theirs, as C2SP writes it
 * @param address what {@code /add-checkpoint} is appended to
 */
public record Witness(String name, String key, String address) {}
