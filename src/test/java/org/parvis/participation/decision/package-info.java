@NullMarked
package org.parvis.participation.decision;

import org.jspecify.annotations.NullMarked;
