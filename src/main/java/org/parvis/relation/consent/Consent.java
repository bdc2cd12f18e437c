package org.parvis.relation.consent;

import java.time.Instant;
import java.util.UUID;
import org.parvis.casework.CaseChannel;

/**
 * That somebody agreed to something, or refused it.
 *
 * @param channel through which they said so
 * @param proof by what it can be shown: a form, a call; may be empty for a refusal
 * @param author the agent's name as it was then; empty where they said so by themselves
 */
public record Consent(UUID id, Purpose purpose, boolean isGiven, CaseChannel channel, String proof, Instant at, String author) {}
