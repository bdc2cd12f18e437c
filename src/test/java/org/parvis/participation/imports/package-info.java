@NullMarked
package org.parvis.participation.imports;

import org.jspecify.annotations.NullMarked;
