/**
 * Whom the authority knows: people and organisations with what they are reached by, and every exchange with them in
 * whatever channel, on one timeline with their cases. A person is a record of the authority; an account is only a way to
 * log in. What a colleague of another department wrote or handles is known to exist, and no more. Every look into a file
 * is on record.
 */
@ApplicationModule(allowedDependencies = {"shared", "database", "web", "territory", "identity", "messaging", "files", "journal", "casework", "casework :: satisfaction"})
@NullMarked
package org.parvis.relation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
