/** Pages of short messages that came in. */
@NullMarked
package org.parvis.relation.brief.web;

import org.jspecify.annotations.NullMarked;
