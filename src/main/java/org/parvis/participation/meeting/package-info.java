/**
 * Meetings and workshops of a process: people say that they come, without an account; what was said there is written down, and
 * becomes ideas that keep where they were born.
 */
@NamedInterface("meeting")
@NullMarked
package org.parvis.participation.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
