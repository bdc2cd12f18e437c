/**
 * What people say under ideas: arguments for and against, answers to them, who agrees, and how that is moderated by a public
 * charter. A person is an address that has answered or an account with it, as for supports.
 */
@NamedInterface("talk")
@NullMarked
package org.parvis.participation.talk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
