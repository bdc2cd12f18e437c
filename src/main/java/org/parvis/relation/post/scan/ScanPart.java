package org.parvis.relation.post.scan;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Pages of a scan that belong together.
 *
 * @param code what stands on their first page; null where none was read
 * @param file where they are by themselves; null where they are the whole scan. Whoever reads deletes it
 */
public record ScanPart(@Nullable String code, @Nullable Path file) {}
