package org.parvis.territory.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.parvis.web.HttpProblem;
import org.springframework.stereotype.Component;

/** Lets one address look places up as fast as somebody types, and no faster than many colleagues behind one router. */
@Component
class Pace {

    private static final int MOST = 200;
    private static final Duration WITHIN = Duration.ofSeconds(10);

    private final LoadingCache<String, AtomicInteger> counts = Caffeine.newBuilder()
            .expireAfterWrite(WITHIN)
            .maximumSize(100_000)
            .build(address -> new AtomicInteger());

    void keep(HttpServletRequest request) {
        if (counts.get(request.getRemoteAddr()).incrementAndGet() > MOST) {
            throw new HttpProblem(429);
        }
    }
}
