@NullMarked
package org.parvis.api.v1;

import org.jspecify.annotations.NullMarked;
