/** The territory's file, read and checked: everything that is wrong is said at once, nothing is written here. */
@NullMarked
package org.parvis.territory.file;

import org.jspecify.annotations.NullMarked;
