@NullMarked
package org.parvis.request.imports;

import org.jspecify.annotations.NullMarked;
