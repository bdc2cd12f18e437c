/** What the town answers to a vote or to a process: reasons for each project and idea, told to whoever had a part in it. */
@NamedInterface("decision")
@NullMarked
package org.parvis.participation.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
