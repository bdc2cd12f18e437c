package org.parvis.participation.team;

import org.jspecify.annotations.Nullable;

/**
 * A role on a process with the people of whom it tells.
 *
 * @param name empty for an account that was closed
 * @param department empty for who works for the whole territory
 * @param isHere whether they can do anything with it: they work here, and were not suspended
 * @param givenBy who gave it; null for nobody who still has an account
 * @param endedBy who ended it; null for the application, or nobody who still has an account
 */
public record Membership(
        HeldRole held, String name, String department, boolean isHere, @Nullable String givenBy, @Nullable String endedBy) {}
