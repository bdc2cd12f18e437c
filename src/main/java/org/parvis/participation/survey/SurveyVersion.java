package org.parvis.participation.survey;

import java.time.Instant;

/** What was published, and stays. */
public record SurveyVersion(int number, SurveyForm form, Instant publishedAt) {}
