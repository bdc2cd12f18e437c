/**
 * Values that every module speaks: ids, points on the earth, periods, the working-day calendar, the territory in
 * scope. No Spring, no database, no clock of its own.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = {})
@NullMarked
package org.parvis.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
