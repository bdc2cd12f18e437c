package org.parvis.casework.texts;

import java.util.UUID;

/**
 * A reason of law from the territory's library.
 *
 * @param label how agents find it
 * @param body what a decision quotes, with its article
 */
public record LegalText(UUID id, String code, String label, String body) {}
