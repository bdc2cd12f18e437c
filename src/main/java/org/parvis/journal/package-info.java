/**
 * What was done and seen, and by whom, written once and never changed: the audit log. The application's role may add entries and read them, nothing else.
 */
@ApplicationModule(allowedDependencies = {"shared", "database", "web"})
@NullMarked
package org.parvis.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
