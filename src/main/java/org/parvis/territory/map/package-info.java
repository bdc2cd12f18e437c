/** Maps drawn by the server: SVG for pages without JavaScript and for print. Knows shapes, not where they come from. */
@NullMarked
package org.parvis.territory.map;

import org.jspecify.annotations.NullMarked;
