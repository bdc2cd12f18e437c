/**
 * Texts that the town means to adopt, put before people article by article: comments and other wordings (both of {@code talk}),
 * versions with their reasons, and what becomes of it.
 */
@NamedInterface("text")
@NullMarked
package org.parvis.participation.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
