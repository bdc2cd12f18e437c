@NullMarked
package org.parvis.insight;

import org.jspecify.annotations.NullMarked;
