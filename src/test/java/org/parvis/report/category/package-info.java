@NullMarked
package org.parvis.report.category;

import org.jspecify.annotations.NullMarked;
