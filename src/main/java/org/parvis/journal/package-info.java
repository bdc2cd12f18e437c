/**
 * What was done and seen, written once and never changed: the audit log (who saw and did what) and the public register
 * (rules, decisions). The application's role may add entries and read them, nothing else.
 */
@ApplicationModule(allowedDependencies = {"shared", "database", "web"})
@NullMarked
package org.parvis.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
