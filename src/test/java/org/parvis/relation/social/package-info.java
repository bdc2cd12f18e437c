@NullMarked
package org.parvis.relation.social;

import org.jspecify.annotations.NullMarked;
