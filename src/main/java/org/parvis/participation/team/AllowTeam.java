package org.parvis.participation.team;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Objects;
import java.util.Set;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;

/**
 * Whoever can be in the team of a process may call this route: on which processes is asked further in, of {@link
 * ProcessRights}. Elected officials and auditors read, and do nothing.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@AllowRoles({Role.AGENT, Role.HEAD, Role.FRONT_DESK, Role.MODERATOR, Role.ADMINISTRATOR})
public @interface AllowTeam {

    /** The same, for whoever asks without a route. */
    Set<Role> ROLES =
            Set.of(Objects.requireNonNull(AllowTeam.class.getAnnotation(AllowRoles.class)).value());
}
