/**
 * The tenants: communes, métropoles, EPCI. What they are made of (districts, departments, streets, addresses, opening
 * hours, look) is data, imported from a file; no territory's name is in the code.
 */
@ApplicationModule(allowedDependencies = {"shared", "database", "web", "journal"})
@NullMarked
package org.parvis.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
