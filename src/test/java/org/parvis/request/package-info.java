@NullMarked
package org.parvis.request;

import org.jspecify.annotations.NullMarked;
