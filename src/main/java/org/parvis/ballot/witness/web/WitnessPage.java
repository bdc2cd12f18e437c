package org.parvis.ballot.witness.web;

import java.util.List;
import org.parvis.ballot.witness.WitnessedLog;

/**
 * The town as a witness.
 *
 * @param key with which it cosigns, as C2SP writes it
 * @param address what logs append {@code /add-checkpoint} to
 */
public record WitnessPage(String key, String address, List<WitnessedLog> logs) {}
