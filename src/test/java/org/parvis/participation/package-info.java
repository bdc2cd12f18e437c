@NullMarked
package org.parvis.participation;

import org.jspecify.annotations.NullMarked;
