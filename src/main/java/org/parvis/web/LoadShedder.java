package org.parvis.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

    private static final byte[] BUSY = "Le site est très demandé. Réessayez dans quelques secondes.\n"
            .getBytes(StandardCharsets.UTF_8);

    private final Semaphore room;

    LoadShedder(@Value("${parvis.web.requests-at-once:128}") int requestsAtOnce) {
        this.room = new Semaphore(requestsAtOnce);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!room.tryAcquire()) {
            response.setStatus(503);
            response.setHeader("Retry-After", "2");
            response.setContentType("text/plain;charset=UTF-8");
            response.setContentLength(BUSY.length);
            response.getOutputStream().write(BUSY);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            room.release();
        }
    }
}
