package org.parvis.participation.meeting;

import java.time.Instant;
import java.util.UUID;
import org.parvis.questions.Answers;

/**
 * What whoever registered had answered before they corrected it.
 *
 * @param until when they did
 */
public record PastAnswers(UUID registrationId, Answers answers, Instant until) {}
