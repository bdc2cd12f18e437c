@NullMarked
package org.parvis.journeys;

import org.jspecify.annotations.NullMarked;
