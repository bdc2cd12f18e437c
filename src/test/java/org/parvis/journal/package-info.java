@NullMarked
package org.parvis.journal;

import org.jspecify.annotations.NullMarked;
