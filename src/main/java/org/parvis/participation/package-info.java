/**
 * Residents take part: a process has phases in which they propose ideas and support those of others, by rules that are
 * public before they apply. An idea opens a case like any other contribution: it is acknowledged, handled and decided with
 * reasons at the desk; what is special to it stays here, whether it is shown and who supports it. Votes and processes end in
 * a decision of the town, and what it takes is followed until it is delivered.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared", "database", "web", "territory", "identity", "messaging", "journal", "files", "questions", "relation", "relation :: consent", "relation :: rights", "casework", "casework :: law", "ballot :: tally", "ballot :: proof", "ballot :: vote"
        })
@NullMarked
package org.parvis.participation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
