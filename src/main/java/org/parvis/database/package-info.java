/**
 * The one PostgreSQL: found by configuration or embedded, its two roles (owner for migrations, application for
 * everything else), migrations per module, and connections that carry the territory in scope to row-level security.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = {"shared"})
@NullMarked
package org.parvis.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
