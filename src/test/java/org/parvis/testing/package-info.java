@NullMarked
package org.parvis.testing;

import org.jspecify.annotations.NullMarked;
