/** Counts of reports, kept up beside them in small tables so that no page counts the reports themselves. */
@NullMarked
package org.parvis.report.figures;

import org.jspecify.annotations.NullMarked;
