/**
 * What people send as files: kept by content, per territory; pictures are never shown as they came, only drawn anew and
 * without what the camera wrote into them. Who may see one is decided by the module that owns it ({@link
 * org.parvis.files.PictureAccess}).
 */
@ApplicationModule(allowedDependencies = {"shared", "database", "web", "territory", "journal"})
@NullMarked
package org.parvis.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
