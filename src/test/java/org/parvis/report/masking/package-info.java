@NullMarked
package org.parvis.report.masking;

import org.jspecify.annotations.NullMarked;
