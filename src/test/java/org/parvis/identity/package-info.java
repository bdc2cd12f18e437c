@NullMarked
package org.parvis.identity;

import org.jspecify.annotations.NullMarked;
