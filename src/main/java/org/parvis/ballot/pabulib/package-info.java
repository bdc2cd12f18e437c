/** Elections as files of Pabulib (pabulib.org, format of April 2026): read and written. */
@NamedInterface("pabulib")
@NullMarked
package org.parvis.ballot.pabulib;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
