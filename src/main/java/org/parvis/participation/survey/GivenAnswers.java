package org.parvis.participation.survey;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.questions.Answers;

/**
 * What somebody answered, as the desk has it: without anything that says who.
 *
 * @param on the day; null for a child's: beside the count that a class has on that day it would say which class it is
 * @param isFromClass whether a child of some class did
 */
public record GivenAnswers(UUID id, int version, @Nullable LocalDate on, Answers answers, boolean isFromClass) {}
