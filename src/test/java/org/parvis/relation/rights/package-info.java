@NullMarked
package org.parvis.relation.rights;

import org.jspecify.annotations.NullMarked;
