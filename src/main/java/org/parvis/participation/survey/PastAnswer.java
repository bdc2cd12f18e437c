package org.parvis.participation.survey;

import java.time.LocalDate;
import org.parvis.questions.Answers;

/**
 * An answer that was given elsewhere, by nobody that is known.
 *
 * @param digest tells it from every other answer of its file, in hexadecimal: by it the same does not come in again
 */
public record PastAnswer(String digest, Answers answers, LocalDate on) {}
