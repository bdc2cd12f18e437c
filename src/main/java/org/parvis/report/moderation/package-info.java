/** After publication: what may stay, what is masked or hidden, always for a written reason that its author gets. */
@NullMarked
package org.parvis.report.moderation;

import org.jspecify.annotations.NullMarked;
