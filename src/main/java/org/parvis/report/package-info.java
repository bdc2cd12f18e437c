/**
 * Incident reports: what may be reported (categories and their questions), the path from a phone's photo to a case,
 * the public copy of what became of it. A report opens a case and listens to it; who sent it, deadlines and decisions
 * belong to casework.
 */
@ApplicationModule(allowedDependencies = {
            "shared", "database", "web", "territory", "territory :: file", "identity", "messaging", "files", "journal", "questions", "relation", "relation :: rights", "casework",
            "casework :: law"
        })
@NullMarked
package org.parvis.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
