package org.parvis.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses changes asked for by another site (CSRF). Browsers say where a request comes from: {@code Sec-Fetch-Site}
 * (all since 2023) or, before, {@code Origin} on every POST (all since 2020). A change that names neither is refused,
 * except from programs that carry their own key and never a cookie. No token in forms, so public pages need no session
 * and can be shared by caches.
 */
@Component
@Order(20)
class CrossSiteGuard extends OncePerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    /** Mail programs end subscriptions by one POST that says nothing but the link (RFC 8058); witnesses sign what they send. */
    private static final Set<String> KEYED = Set.of(
            "/abonnements/desinscription", "/participer/lettres/desinscription", "/petitions/nouvelles", "/temoin/add-checkpoint");

    private final ProblemPages pages;

    CrossSiteGuard(ProblemPages pages) {
        this.pages = pages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SAFE.contains(request.getMethod()) || isKeyed(request) || isOwn(request)) {
            chain.doFilter(request, response);
        } else {
            pages.show(403, request, response);
        }
    }

    /** Routes of other programs: authenticated by a key or a signature in the request; cookies mean nothing there. */
    private static boolean isKeyed(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/open311/") || path.startsWith("/api/v1/") || path.startsWith("/sms/accuses/")
                || path.startsWith("/sms/recus/") || KEYED.contains(path);
    }

    private static boolean isOwn(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        return sameHost(request.getHeader("Origin"), request.getHeader("Host"));
    }

    private static boolean sameHost(@Nullable String origin, @Nullable String host) {
        if (origin == null || host == null) {
            return false;
        }
        try {
            return host.equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
