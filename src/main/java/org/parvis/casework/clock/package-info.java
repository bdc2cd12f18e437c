/**
 * The promise's clock: what became of a service promise and when it makes itself heard, as pure functions of what happened.
 * Knows nothing of cases.
 */
@NullMarked
package org.parvis.casework.clock;

import org.jspecify.annotations.NullMarked;
