package org.parvis.house;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.shared.Role;
import org.parvis.web.Access;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/** An address of the application and who may call it. */
record Route(String verb, String path, Access access) {

    static final Comparator<Route> ORDER = Comparator.comparing(Route::path).thenComparing(Route::verb);

    static Stream<Route> of(RequestMappingInfo mapping, HandlerMethod handler) {
        Access access = Access.of(handler);
        Set<RequestMethod> verbs = mapping.getMethodsCondition().getMethods();
        List<String> names = verbs.isEmpty()
                ? List.of("*")
                : verbs.stream().map(RequestMethod::name).toList();
        return mapping.getPatternValues().stream()
                .flatMap(path -> names.stream().map(verb -> new Route(verb, path, access)));
    }

    String who() {
        return switch (access) {
            case Access.Anyone() -> "anyone";
            case Access.Account() -> "account";
            case Access.Roles(Set<Role> roles) ->
                new TreeSet<>(roles).stream().map(Role::name).collect(Collectors.joining(", "));
        };
    }

    /** The table's line; a bar inside a pattern would end the cell. */
    String line() {
        return "| %s | `%s` | %s |".formatted(verb, path.replace("|", "\\|"), who());
    }

    /** An address of this form at which nothing is. */
    String sample() {
        return path.replaceAll("\\{number[^/]*?\\}", "S-2026-999999")
                .replaceAll("\\{(?:id|account|passkey)(?::\\[0-9a-f-\\]\\+)?\\}", "019aa000-0000-7000-8000-000000000000")
                .replaceAll("\\{format:[^}]*\\}", "json")
                .replaceAll("\\{[a-zA-Z]+:\\[a-z\\]\\+\\}", "autre")
                .replaceAll("\\{\\*?[a-zA-Z]+(?::[^{}]*(?:\\{[^{}]*\\}[^{}]*)*)?\\}", "1");
    }
}
