@NullMarked
package org.parvis.casework.web.rules;

import org.jspecify.annotations.NullMarked;
