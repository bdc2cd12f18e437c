@NullMarked
package org.parvis.casework.satisfaction;

import org.jspecify.annotations.NullMarked;
