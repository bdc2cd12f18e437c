@NullMarked
package org.parvis.report.moderation;

import org.jspecify.annotations.NullMarked;
