@NullMarked
package org.parvis.files;

import org.jspecify.annotations.NullMarked;
