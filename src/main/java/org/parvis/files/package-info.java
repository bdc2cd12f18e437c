/**
 * What people send as files: kept by content, per territory; pictures are never shown as they came, only drawn anew and
 * without what the camera wrote into them; documents are handed out as they came, to be saved. Who may see one is decided
 * by the module that owns it ({@link org.parvis.files.PictureAccess}, {@link org.parvis.files.DocumentAccess}).
 */
@ApplicationModule(allowedDependencies = {"shared", "database", "web", "territory", "journal"})
@NullMarked
package org.parvis.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
