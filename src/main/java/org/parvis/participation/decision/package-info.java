/**
 * What the town answers to a vote or to a process as a whole: for each project and idea whether it is taken, and why, told to whoever
 * had a part in it. The answer to one idea is the decision on its case, in casework: this one begins with it.
 */
@NamedInterface("decision")
@NullMarked
package org.parvis.participation.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
