/** Parvis: the citizen-relations platform of local authorities. Modules are the packages directly below. */
@NullMarked
package org.parvis;

import org.jspecify.annotations.NullMarked;
