package org.parvis.web;

import java.lang.annotation.Annotation;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.Role;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/**
 * Who may call a route: read from the annotation of the controller's method, else of its class. A route without one is
 * a mistake found at start-up.
 */
public sealed interface Access {

    record Anyone() implements Access {}

    record Account() implements Access {}

    record Roles(Set<Role> roles) implements Access {}

    /** Programs with a token that opens this scope; no person, whoever they are. */
    record Programs(String scope) implements Access {}

    /** The access that a handler declares. */
    static Access of(HandlerMethod handler) {
        Access declared = declaredBy(handler.getMethod());
        if (declared == null) {
            declared = declaredBy(handler.getBeanType());
        }
        if (declared == null) {
            throw new IllegalStateException(handler.getShortLogMessage()
                    + " says not who may call it: add @AllowAnyone, @AllowAccount, @AllowRoles or @AllowPrograms");
        }
        return declared;
    }

    private static @Nullable Access declaredBy(java.lang.reflect.AnnotatedElement element) {
        if (has(element, AllowAnyone.class)) {
            return new Anyone();
        }
        if (has(element, AllowAccount.class)) {
            return new Account();
        }
        AllowPrograms programs = AnnotatedElementUtils.findMergedAnnotation(element, AllowPrograms.class);
        if (programs != null) {
            return new Programs(programs.value());
        }
        AllowRoles roles = AnnotatedElementUtils.findMergedAnnotation(element, AllowRoles.class);
        return roles == null ? null : new Roles(EnumSet.copyOf(Set.of(roles.value())));
    }

    private static boolean has(java.lang.reflect.AnnotatedElement element, Class<? extends Annotation> type) {
        return AnnotatedElementUtils.hasAnnotation(element, type);
    }

    /** Whether the visitor may pass. */
    default boolean admits(Visitor visitor) {
        return switch (this) {
            case Anyone() -> true;
            case Account() -> visitor.accountId().isPresent();
            case Roles(Set<Role> roles) -> roles.stream().anyMatch(visitor::has);
            case Programs(String _) -> false;
        };
    }
}
