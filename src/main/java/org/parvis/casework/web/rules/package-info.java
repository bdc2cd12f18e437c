/**
 * The pages on which heads and administrators change the routing rules: the list in plain words, the form of one rule, a
 * trial. They change a draft; {@link org.parvis.casework.RoutingDrafts} puts it in force.
 */
@NullMarked
package org.parvis.casework.web.rules;

import org.jspecify.annotations.NullMarked;
