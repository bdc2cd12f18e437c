/**
 * Ideas under the charter: an article and a reason where one is not shown, told to its author, in the register of
 * {@link org.parvis.participation.talk}; one appeal, decided by somebody else; nobody moderates what is their own.
 */
@NamedInterface("moderation")
@NullMarked
package org.parvis.participation.moderation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
