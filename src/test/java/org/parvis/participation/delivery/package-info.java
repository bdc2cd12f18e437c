@NullMarked
package org.parvis.participation.delivery;

import org.jspecify.annotations.NullMarked;
