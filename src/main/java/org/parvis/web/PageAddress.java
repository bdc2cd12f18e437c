package org.parvis.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a request went, without the territory's prefix.
 *
 * @param query as it was typed; null for none
 */
record PageAddress(String path, @Nullable String query) {

    static PageAddress of(HttpServletRequest request) {
        return new PageAddress(request.getRequestURI().substring(request.getContextPath().length()), request.getQueryString());
    }

    /** Path and query. */
    String whole() {
        return query == null ? path : path + "?" + query;
    }

    /** Whether it lies in this part of the site. */
    boolean isUnder(String prefix) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }

    /** The same page in another language. */
    String in(String language) {
        String same = withoutLanguage();
        return same + (same.contains("?") ? "&" : "?") + "lang=" + language;
    }

    /** The page itself, whatever its language. */
    String withoutLanguage() {
        if (query == null) {
            return path;
        }
        String kept = Arrays.stream(query.split("&"))
                .filter(one -> !one.isEmpty() && !one.startsWith("lang="))
                .collect(Collectors.joining("&"));
        return path + (kept.isEmpty() ? "" : "?" + kept);
    }
}
