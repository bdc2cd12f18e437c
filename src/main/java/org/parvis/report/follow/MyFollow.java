package org.parvis.report.follow;

import java.util.UUID;

/** What somebody with an account follows, in words. */
public record MyFollow(UUID id, String name, String path, Rhythm rhythm) {}
