/**
 * Accounts and who may do what: login by e-mail link, password or passkey, second factor for agents, sessions, roles
 * per territory and department, invitations. Fills {@link org.parvis.web.Visitor}.
 */
@ApplicationModule(allowedDependencies = {"shared", "database", "web", "territory", "messaging", "journal"})
@NullMarked
package org.parvis.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
