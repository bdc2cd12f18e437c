/** What everybody reads of reports: the list, the map beside it, the page of each one. */
@NullMarked
package org.parvis.report.browse;

import org.jspecify.annotations.NullMarked;
