package org.parvis.casework.satisfaction;

import java.time.Instant;
import org.parvis.casework.CaseChannel;

/**
 * What somebody thought of the answer to their request.
 *
 * @param words what they added; empty for nothing, and once it was forgotten
 * @param channel how they told it
 * @param toldAt when they first did
 * @param isOwn whether they answered themselves, rather than an agent for them
 */
public record Opinion(Contentment answer, String words, CaseChannel channel, Instant toldAt, boolean isOwn) {}
