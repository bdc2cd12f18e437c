/** The routes under {@code /api/v1}: JSON in, JSON or problems (RFC 9457) out. */
@NullMarked
package org.parvis.api.v1;

import org.jspecify.annotations.NullMarked;
