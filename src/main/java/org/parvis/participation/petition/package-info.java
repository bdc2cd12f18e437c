/**
 * Petitions: residents ask the town for something, others sign, on the web or on paper, and so many signatures oblige the town to
 * what its rules say. They begin with residents, and so belong to no process; the town's answer is a decision like those on votes.
 */
@NamedInterface("petition")
@NullMarked
package org.parvis.participation.petition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
