package org.parvis.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Passes over routes whose first words are not those of the address. Spring looks at every route in turn for an address that
 * holds something variable, and at its method, parameters and headers before its path: with some hundreds of routes that was
 * a tenth of the work of a page.
 */
final class QuickRoutes extends RequestMappingHandlerMapping {

    private static final String SEGMENTS = QuickRoutes.class.getName();

    /** By identity: reckoning the hash of a route is more work than looking at its words. */
    private final Map<RequestMappingInfo, List<String[]>> heads = new IdentityHashMap<>();

    /** Once all routes are known. */
    @Override
    public void afterPropertiesSet() {
        super.afterPropertiesSet();
        getHandlerMethods().keySet().forEach(route -> heads.put(route, heads(route)));
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        request.setAttribute(SEGMENTS, segments(request));
        return super.lookupHandlerMethod(path, request);
    }

    @Override
    @SuppressWarnings("unchecked")
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo route, HttpServletRequest request) {
        List<String> segments = (List<String>) request.getAttribute(SEGMENTS);
        List<String[]> known = heads.get(route);
        if (known == null) {
            return super.getMatchingMapping(route, request);
        }
        for (String[] head : known) {
            if (begins(segments, head)) {
                return super.getMatchingMapping(route, request);
            }
        }
        return null;
    }

    private static boolean begins(List<String> segments, String[] head) {
        if (segments.size() < head.length) {
            return false;
        }
        for (int i = 0; i < head.length; i++) {
            if (!segments.get(i).equals(head[i])) {
                return false;
            }
        }
        return true;
    }

    /** Decoded, as patterns see them. */
    private static List<String> segments(HttpServletRequest request) {
        return ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication().elements().stream()
                .filter(PathContainer.PathSegment.class::isInstance)
                .map(one -> ((PathContainer.PathSegment) one).valueToMatch())
                .toList();
    }

    /** The fixed words with which each pattern of a route begins. */
    private static List<String[]> heads(RequestMappingInfo route) {
        return route.getPatternValues().stream()
                .map(pattern -> Arrays.stream(pattern.split("/"))
                        .skip(1)
                        .takeWhile(word -> word.matches("[\\w.-]+"))
                        .toArray(String[]::new))
                .toList();
    }
}
