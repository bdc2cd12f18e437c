/** What people see across the wings: the home page, the search, the account. Wings plug their parts in. */
@ApplicationModule(allowedDependencies = {"shared", "database", "web", "territory", "identity"})
@NullMarked
package org.parvis.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
