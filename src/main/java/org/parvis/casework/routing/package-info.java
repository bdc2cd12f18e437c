/**
 * The rules that say where a case goes, and why: values and pure functions. {@link org.parvis.casework.Routing} keeps them
 * and asks them.
 */
@NullMarked
package org.parvis.casework.routing;

import org.jspecify.annotations.NullMarked;
