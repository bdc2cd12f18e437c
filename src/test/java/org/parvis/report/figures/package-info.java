@NullMarked
package org.parvis.report.figures;

import org.jspecify.annotations.NullMarked;
