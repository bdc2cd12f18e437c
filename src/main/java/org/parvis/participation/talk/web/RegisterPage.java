package org.parvis.participation.talk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.talk.RegisterLine;

/**
 * What moderators did, as everybody reads it.
 *
 * @param before where the next page begins; null on the last one
 */
public record RegisterPage(List<RegisterLine> acts, @Nullable String before) {}
