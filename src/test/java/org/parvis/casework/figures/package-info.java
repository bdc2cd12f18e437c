@NullMarked
package org.parvis.casework.figures;

import org.jspecify.annotations.NullMarked;
