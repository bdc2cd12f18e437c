/**
 * What the authority must handle, whatever its kind: a case has a number, a department, a deadline, a timeline and, in
 * the end, a decision with its reasons. The moves a case may make are one table ({@link org.parvis.casework.Moves});
 * its service promise is a pure function of its timeline ({@link org.parvis.casework.clock.PromiseClock}). A wing opens a
 * case, tells casework about its kind through {@link org.parvis.casework.CaseKind} and listens to its events;
 * casework never knows a wing.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "database", "web", "territory", "territory :: file", "identity", "messaging", "files", "journal"})
@NullMarked
package org.parvis.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
