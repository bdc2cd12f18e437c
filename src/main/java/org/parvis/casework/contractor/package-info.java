@NullMarked
package org.parvis.casework.contractor;

import org.jspecify.annotations.NullMarked;
