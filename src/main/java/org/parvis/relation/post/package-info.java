/**
 * Post: the register of letters that came in, with their scans, and letters that go out on paper to whoever can be
 * reached, or wants to be, in no other way. The day on which a letter arrived is the one with which the law counts.
 */
@NamedInterface("post")
@NullMarked
package org.parvis.relation.post;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
