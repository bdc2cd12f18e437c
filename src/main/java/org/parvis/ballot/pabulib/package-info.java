/** Elections as files of Pabulib (pabulib.org, format of April 2026): read, held against what they say of themselves, and written. */
@NamedInterface("pabulib")
@NullMarked
package org.parvis.ballot.pabulib;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
