package org.parvis.participation.survey;

import java.time.LocalDate;
import java.util.UUID;
import org.parvis.questions.Answers;

/**
 * What somebody answered, as the desk has it: without anything that says who.
 *
 * @param isFromClass whether a child of some class did
 */
public record GivenAnswers(UUID id, int version, LocalDate on, Answers answers, boolean isFromClass) {}
