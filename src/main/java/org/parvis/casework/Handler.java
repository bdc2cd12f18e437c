package org.parvis.casework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A department or outside body, as far as cases need to know it.
 *
 * @param takesRequests whether it gets cases by machine; others get a mail
 */
record Handler(UUID id, String code, String name, boolean isOutside, boolean takesRequests, @Nullable String email) {}
