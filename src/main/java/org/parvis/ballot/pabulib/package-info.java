/** Elections as files of Pabulib (pabulib.org, format of April 2026): read, and held against what they say of themselves. */
@NamedInterface("pabulib")
@NullMarked
package org.parvis.ballot.pabulib;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
