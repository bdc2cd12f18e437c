package org.parvis.ballot.vote;

import org.parvis.ballot.proof.SignedNote;

/**
 * A ballot that counts.
 *
 * @param version 1 for somebody's first ballot
 * @param promise signed: by when the ballot is in the log at the latest
 */
public record Cast(Receipt receipt, int version, SignedNote promise) {}
