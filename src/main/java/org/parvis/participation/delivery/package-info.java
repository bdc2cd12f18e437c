/** What becomes of the projects that a decision takes: milestones, money, news with photos; all of it public, with what was announced before. */
@NamedInterface("delivery")
@NullMarked
package org.parvis.participation.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
