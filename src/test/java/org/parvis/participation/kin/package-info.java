@NullMarked
package org.parvis.participation.kin;

import org.jspecify.annotations.NullMarked;
