@NullMarked
package org.parvis.participation.talk;

import org.jspecify.annotations.NullMarked;
