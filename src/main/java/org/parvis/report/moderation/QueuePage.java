package org.parvis.report.moderation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What waits for moderators; {@code next} is where the next page begins, null on the last. */
public record QueuePage(List<Waiting> waiting, @Nullable String next) {}
