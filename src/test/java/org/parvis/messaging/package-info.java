@NullMarked
package org.parvis.messaging;

import org.jspecify.annotations.NullMarked;
