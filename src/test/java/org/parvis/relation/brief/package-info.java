@NullMarked
package org.parvis.relation.brief;

import org.jspecify.annotations.NullMarked;
