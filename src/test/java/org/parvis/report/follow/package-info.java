@NullMarked
package org.parvis.report.follow;

import org.jspecify.annotations.NullMarked;
