/** Pages where administrators say what can be reported. */
@NullMarked
package org.parvis.report.category.web;

import org.jspecify.annotations.NullMarked;
