@NullMarked
package org.parvis.api;

import org.jspecify.annotations.NullMarked;
