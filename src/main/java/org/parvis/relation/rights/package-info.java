/**
 * What people may ask of the authority that keeps data about them (GDPR articles 15 to 18): to be told everything, who
 * looked at it, to have it erased; and what the nights forgot. Other modules tell of their data through
 * {@link org.parvis.relation.rights.PersonalRecords} and erase it through {@link org.parvis.relation.rights.Erasable}.
 */
@NamedInterface("rights")
@NullMarked
package org.parvis.relation.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
