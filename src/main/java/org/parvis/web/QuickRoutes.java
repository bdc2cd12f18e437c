package org.parvis.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds the route of an address among those that begin with its first two words. Spring looks at every route in turn for an address
 * that holds something variable: with some hundreds of routes that was a tenth of the work of a page. Where none of the few serves,
 * or two do as well, Spring is asked, which says why.
 */
final class QuickRoutes extends RequestMappingHandlerMapping {

    private static final int WORDS = 2;

    private record Route(RequestMappingInfo info, HandlerMethod handler) {}

    /** By the fixed words with which they begin, two, one or none, with a slash after each. */
    private final Map<String, List<Route>> routes = new HashMap<>();

    /** Once all routes are known. */
    @Override
    public void afterPropertiesSet() {
        super.afterPropertiesSet();
        getHandlerMethods().forEach((info, handler) -> info.getPatternValues().stream()
                .map(QuickRoutes::head)
                .distinct()
                .forEach(head -> routes.computeIfAbsent(head, _ -> new ArrayList<>()).add(new Route(info, handler))));
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        List<Route> matching = CorsUtils.isPreFlightRequest(request) ? List.of() : matching(request);
        Comparator<Route> order = Comparator.comparing(Route::info, getMappingComparator(request));
        Route best = matching.stream().min(order).orElse(null);
        if (best == null || matching.stream().anyMatch(other -> other != best && order.compare(best, other) == 0)) {
            return super.lookupHandlerMethod(path, request);
        }
        request.setAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE, best.handler());
        handleMatch(best.info(), path, request);
        return best.handler();
    }

    /** Each as it fits the request. */
    private List<Route> matching(HttpServletRequest request) {
        List<Route> matching = new ArrayList<>();
        StringBuilder head = new StringBuilder();
        match(head, request, matching);
        int words = 0;
        for (PathContainer.Element one : ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication().elements()) {
            if (words < WORDS && one instanceof PathContainer.PathSegment segment) {
                head.append(segment.valueToMatch()).append('/');
                match(head, request, matching);
                words++;
            }
        }
        return matching;
    }

    private void match(CharSequence head, HttpServletRequest request, List<Route> matching) {
        for (Route route : routes.getOrDefault(head.toString(), List.of())) {
            RequestMappingInfo fitting = getMatchingMapping(route.info(), request);
            if (fitting != null) {
                matching.add(new Route(fitting, route.handler()));
            }
        }
    }

    private static String head(String pattern) {
        StringBuilder head = new StringBuilder();
        String[] words = pattern.split("/");
        for (int i = 1; i <= Math.min(WORDS, words.length - 1) && words[i].matches("[\\w.-]+"); i++) {
            head.append(words[i]).append('/');
        }
        return head.toString();
    }
}
