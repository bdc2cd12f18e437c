package org.parvis.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.InTerritory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts the territory of a request in scope: from the prefix {@code /t/{slug}}, which then acts as the context path, or
 * from the host name. Everything that runs inside sees that territory's rows only.
 */
@Component
@Order(-200)
class TerritoryFilter extends OncePerRequestFilter {

    private static final Pattern PREFIX = Pattern.compile("/t/([a-z0-9-]{1,60})(/.*)?");

    private final Sites sites;

    TerritoryFilter(Sites sites) {
        this.sites = sites;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher prefix = PREFIX.matcher(request.getRequestURI());
        boolean prefixed = prefix.matches();
        if (prefixed && prefix.group(2) == null) {
            response.sendRedirect(request.getRequestURI() + "/");
            return;
        }
        Optional<Site> site = prefixed ? sites.findBySlug(prefix.group(1)) : sites.findByHost(request.getServerName());
        HttpServletRequest inner = prefixed ? new Prefixed(request, "/t/" + prefix.group(1)) : request;
        inner.setAttribute(Site.class.getName(), site.orElse(null));
        if (site.isEmpty()) {
            chain.doFilter(inner, response);
        } else {
            inTerritory(site.get(), inner, response, chain);
        }
    }

    private static void inTerritory(
            Site site, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            InTerritory.<@Nullable Object, Exception>call(site.id(), () -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    /** A request whose context path is the territory's prefix. */
    private static final class Prefixed extends HttpServletRequestWrapper {

        private final String prefix;

        Prefixed(HttpServletRequest request, String prefix) {
            super(request);
            this.prefix = prefix;
        }

        @Override
        public String getContextPath() {
            return prefix;
        }

        @Override
        public String getServletPath() {
            return super.getServletPath().substring(prefix.length());
        }
    }
}
