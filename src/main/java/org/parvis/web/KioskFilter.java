package org.parvis.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps a kiosk to its few pages, and has the browser keep none of them. */
@Component
@Order(12)
class KioskFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        View view = View.find(request);
        if (view == null || !view.isKiosk()) {
            chain.doFilter(request, response);
            return;
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (KioskPaths.isFile(path)) {
            chain.doFilter(request, response);
        } else if (KioskPaths.isShown(path)) {
            chain.doFilter(request, new Unkept(response));
        } else {
            response.setHeader("Cache-Control", SharedAnswer.PRIVATE);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            // «Back» from a first step leads to the front page of the site: to the kiosk's own.
            response.setHeader("Location", view.url(KioskPaths.START + (path.equals("/") ? "" : "?fait=ailleurs")));
        }
    }

    /** An answer that nobody keeps, whatever is said of it further in. */
    private static final class Unkept extends HttpServletResponseWrapper {

        Unkept(HttpServletResponse response) {
            super(response);
            response.setHeader("Cache-Control", SharedAnswer.PRIVATE);
        }

        @Override
        public void setHeader(String name, @Nullable String value) {
            if (isOurs(name)) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void addHeader(String name, String value) {
            if (isOurs(name)) {
                super.addHeader(name, value);
            }
        }

        private static boolean isOurs(String name) {
            return switch (name.toLowerCase(Locale.ROOT)) {
                case "cache-control", "etag", "expires", "last-modified", "pragma" -> false;
                default -> true;
            };
        }
    }
}
