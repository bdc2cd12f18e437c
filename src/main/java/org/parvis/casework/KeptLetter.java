package org.parvis.casework;

import java.time.Instant;
import org.parvis.casework.law.LegalLetter;

/**
 * A letter as it was sent.
 *
 * @param ordinal its place among those of the case, from 1
 * @param number by which it is quoted: {@code S-2026-000412/1}
 * @param body word for word
 * @param sha256 of the body, as the journal has it
 */
public record KeptLetter(
        int ordinal, String number, LegalLetter letter, String language, String body, String sha256, Instant sentAt) {}
