/** What people agreed to, by purpose, with how it is known. */
@NamedInterface("consent")
@NullMarked
package org.parvis.relation.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
