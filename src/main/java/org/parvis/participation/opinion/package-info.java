/**
 * Opinions on short statements, and the groups that they show (the method of Polis). People say of one statement at a time
 * whether they agree; a job finds who answers alike, and everybody reads what is common to all groups before what tells them
 * apart. Of nobody it is said in which group they are.
 */
@NamedInterface("opinion")
@NullMarked
package org.parvis.participation.opinion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

