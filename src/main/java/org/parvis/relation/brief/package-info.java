/**
 * Short messages that come in: text messages, and posts that name the town. Each finds its case or waits for an agent,
 * who opens a request for it. What one says of its sender proves nothing.
 */
@NamedInterface("brief")
@NullMarked
package org.parvis.relation.brief;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
