package org.parvis.ballot.witness.web;

import java.util.List;
import org.parvis.ballot.vote.Witness;
import org.parvis.web.FormErrors;

/**
 * Witnesses, for administrators.
 *
 * @param witnesses who cosigns the town's logs
 * @param own the town as a witness
 * @param key of a witness, as typed, and its address
 * @param logKey of a log to watch, as typed
 * @param done what was just done, as the end of a message key; empty for nothing
 */
public record WitnessesPage(
        List<Witness> witnesses, WitnessPage own, String key, String address, String logKey, String done, FormErrors errors) {}
