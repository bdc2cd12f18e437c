/**
 * The territory's file, read and checked: everything that is wrong is said at once, nothing is written here. Sections of
 * other modules read theirs with the same {@link org.parvis.territory.file.Entry}.
 */
@NamedInterface("file")
@NullMarked
package org.parvis.territory.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
