/**
 * The rules of selection a second time, written apart from {@code tally} after the same text (docs/guides/tally.md) and
 * without any of its shortcuts. A result is published only when both agree; so nothing here calls the other's counting.
 */
@NamedInterface("recount")
@NullMarked
package org.parvis.ballot.recount;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
