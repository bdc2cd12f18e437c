@NullMarked
package org.parvis.house;

import org.jspecify.annotations.NullMarked;
