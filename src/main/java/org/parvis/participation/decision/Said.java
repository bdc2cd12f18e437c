package org.parvis.participation.decision;

import org.jspecify.annotations.Nullable;

/**
 * What somebody says of one project or idea.
 *
 * @param fate null for nothing yet
 * @param amount in cents; counts where something is taken
 */
public record Said(String code, @Nullable Fate fate, String reason, long amount) {}
