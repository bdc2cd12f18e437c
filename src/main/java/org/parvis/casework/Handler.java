package org.parvis.casework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A department or outside body, as far as cases need to know it. */
record Handler(UUID id, String code, String name, boolean isOutside, @Nullable String email) {}
