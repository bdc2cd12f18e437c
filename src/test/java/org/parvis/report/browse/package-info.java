@NullMarked
package org.parvis.report.browse;

import org.jspecify.annotations.NullMarked;
