/** Reports as data: feeds, open data files of any length, the page that describes them. */
@NullMarked
package org.parvis.report.feeds;

import org.jspecify.annotations.NullMarked;
