@NullMarked
package org.parvis.api.hooks;

import org.jspecify.annotations.NullMarked;
