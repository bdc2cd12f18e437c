package org.parvis.report.open311.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Prepares a GeoReport request before anything else sees it: slashes that clients double are one again, and the form is
 * left for {@link Inbound} to read, as whoever asks the server for a parameter makes it read and decode the whole body.
 */
@Component
@Order(-250)
class Open311Filter extends OncePerRequestFilter {

    private static final Pattern OURS = Pattern.compile("(/+t/+[^/]+)?/+open311(/.*)?");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !OURS.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getMethod().equals("OPTIONS")) {
            invite(response);
            return;
        }
        request.setAttribute(Inbound.class.getName(), request);
        chain.doFilter(new Prepared(request), response);
    }

    /** Pages of every site may ask: what is public here is public everywhere, and keys are never in a cookie. */
    private static void invite(HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Access-Control-Allow-Methods", "GET, POST");
        response.setHeader("Access-Control-Allow-Headers", "Content-Type, Idempotency-Key");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    /** The request as the server gave it, body unread. */
    static HttpServletRequest untouched(HttpServletRequest request) {
        return (HttpServletRequest) request.getAttribute(Inbound.class.getName());
    }

    private static final class Prepared extends HttpServletRequestWrapper {

        Prepared(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getRequestURI() {
            return super.getRequestURI().replaceAll("/{2,}", "/");
        }

        @Override
        public StringBuffer getRequestURL() {
            StringBuffer url = super.getRequestURL();
            int path = url.length() - super.getRequestURI().length();
            return url.replace(path, url.length(), getRequestURI());
        }

        @Override
        public String getServletPath() {
            return super.getServletPath().replaceAll("/{2,}", "/");
        }

        /** Hides a multipart body from those who would read it at once. */
        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }
    }
}
