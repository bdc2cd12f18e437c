package org.parvis.participation.panel;

import java.time.LocalDate;

/**
 * Somebody who was drawn and written to, as the code of their letter finds them.
 *
 * @param answerBy the day by which the town hopes for an answer: after it, it may ask the next
 * @param contact how a member wants to be reached, as they wrote it; empty where they did not
 * @param hash of the code
 * @param isOver whether the mandate is over
 */
public record Invitation(Panel panel, Candidate who, LocalDate answerBy, String contact, String hash, boolean isOver) {}
