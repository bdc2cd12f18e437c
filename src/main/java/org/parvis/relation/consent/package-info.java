/** What people agreed to, by purpose, with how it is known. */
@NullMarked
package org.parvis.relation.consent;

import org.jspecify.annotations.NullMarked;
