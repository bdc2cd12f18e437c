package org.parvis.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says «come back in a moment» at once when more requests are under way than can be served, so that those inside are
 * served well and nobody waits for nothing.
 */
@Component
@Order(-300)
class LoadShedder extends OncePerRequestFilter {

    private final Semaphore room;
    private final BarePage page;

    LoadShedder(@Value("${parvis.web.requests-at-once:128}") int requestsAtOnce, BarePage page) {
        this.room = new Semaphore(requestsAtOnce);
        this.page = page;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!room.tryAcquire()) {
            response.setHeader("Retry-After", "2");
            page.write(503, "web.busy", request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            room.release();
        }
    }
}
