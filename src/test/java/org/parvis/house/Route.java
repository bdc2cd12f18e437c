package org.parvis.house;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    private static final String NO_ID = "019aa000-0000-7000-8000-000000000000";

    /** A path variable with its pattern, in which braces may stand. */
    private static final Pattern VARIABLE =
            Pattern.compile("\\{\\*?([a-zA-Z]+)(?::((?:[^{}]|\\{[^{}]*\\})+))?\\}");

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

    /** An address of this form, at which usually nothing is. */
    String sample() {
        return VARIABLE.matcher(path).replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), found.group(2))));
    }

    private static String value(String name, @Nullable String pattern) {
        if (pattern == null) {
            return switch (name) {
                case "number" -> "S-2026-999999";
                case "id", "account", "passkey" -> NO_ID;
                default -> "1";
            };
        }
        String first = pattern.split("\\|", 2)[0].replace("\\", "");
        return Stream.of(first, NO_ID, "1", "autre", "S-2026-999999", "C-2026-999999", "a".repeat(32))
                .filter(candidate -> candidate.matches(pattern))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No sample for {" + name + ":" + pattern + "}: add one here"));
    }
}
