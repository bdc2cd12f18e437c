/** What people say a year later that a project was worth to them. */
@NamedInterface("worth")
@NullMarked
package org.parvis.participation.worth;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
