package org.parvis.participation.talk.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.talk.ToModerate;
import org.parvis.participation.talk.Waiting;

/**
 * The comments that wait for moderators.
 *
 * @param others what waits besides comments, on the first page
 * @param after where the next page begins; null on the last one
 */
public record QueuePage(List<ToModerate.Item> others, List<Waiting> waiting, Instant now, @Nullable String after) {}
