/** Files of requests that other systems kept: one reader per format, one way in. */
@NamedInterface("imports")
@NullMarked
package org.parvis.request.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
