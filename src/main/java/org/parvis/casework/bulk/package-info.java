/** One order for many cases: written down first, carried out case by case, taken up again after a kill, taken back on demand. */
@NullMarked
package org.parvis.casework.bulk;

import org.jspecify.annotations.NullMarked;
