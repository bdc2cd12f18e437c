@NullMarked
package org.parvis.relation;

import org.jspecify.annotations.NullMarked;
