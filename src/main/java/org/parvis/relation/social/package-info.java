/**
 * The town's account on Mastodon: posts that name it wait for an agent as other short messages do, and agents answer them
 * there. Nothing is published that an agent has not written and sent.
 */
@NamedInterface("social")
@NullMarked
package org.parvis.relation.social;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
