/**
 * What the authority knows to answer: articles written once for agents and the public, in versions that nobody changes,
 * with somebody who answers for each and a day to read it again; the sheets of service-public beside them, with the
 * town's own notes and offices. People say whether an answer helped; nothing is kept of who said it.
 */
@ApplicationModule(allowedDependencies = {"shared", "database", "web", "territory", "identity", "journal", "casework"})
@NullMarked
package org.parvis.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
