/** What may be reported: the territory's tree of categories, their questions, and which one somebody's words are about. */
@NamedInterface("category")
@NullMarked
package org.parvis.report.category;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
