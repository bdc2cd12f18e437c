/**
 * The team of a process: who conducts it, appraises its ideas, moderates and facilitates it, on that process and no other. Whether
 * somebody may do something on a process is asked of {@link org.parvis.participation.team.ProcessRights} alone.
 */
@NamedInterface("team")
@NullMarked
package org.parvis.participation.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
