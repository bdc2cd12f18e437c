package org.parvis.participation.decision;

import java.util.UUID;

/** Everybody can read a decision now; told in the transaction that publishes it. */
public record TownDecisionPublished(UUID decisionId) {}
