package org.parvis.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Writes;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps public pages for a moment as they were sent, so that a link passed round a whole town is made once for each
 * {@link Audience}: until anything is written in the territory here, two seconds at most (which is as long as another
 * node's writing may stay unseen, and as shared caches are told).
 */
@Component
@Order(15)
class KeptPages extends OncePerRequestFilter {

    private static final String KEY = KeptPages.class.getName();
    private static final int LONGEST_ADDRESS = 300;
    private static final int LONGEST_COOKIES = 500;
    private static final int MOST_BYTES = 32 << 20;
    static final Duration FRESH = Duration.ofSeconds(2);

    /** Where and when: an answer made before something was written is kept under a key that nobody asks for again. */
    private record Key(Moment moment, Audience audience, String prefix, String address, String language) {}

    /** What holds of a territory until something is written there, or its two seconds are over. */
    private record Moment(UUID territory, long written, long seconds) {}

    /** Whoever sends the same cookies is the same person. */
    private record Caller(Moment moment, String cookies) {}

    /** An answer as it was sent. */
    private record Kept(Audience audience, String language, SharedAnswer answer) {}

    private final Cache<Key, Kept> pages = Caffeine.newBuilder()
            .expireAfterWrite(FRESH)
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, Kept kept) -> kept.answer().bytes().length + 2 * LONGEST_ADDRESS)
            .build();

    /** Who asked a moment ago, so that a kept page is sent without a look at sessions and roles. */
    private final Cache<Caller, Audience> callers =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(10_000).build();

    /** Paths that gave a public page lately: only there is waiting worth it, never for a download. */
    private final Cache<String, Boolean> shared =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(10)).maximumSize(10_000).build();

    private final ReentrantLock[] turns =
            Stream.generate(ReentrantLock::new).limit(256).toArray(ReentrantLock[]::new);

    private final Writes writes;
    private final Clock clock;

    KeptPages(Writes writes, Clock clock) {
        this.writes = writes;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Key key = key(request);
        Kept kept = key == null ? null : pages.getIfPresent(key);
        if (kept != null) {
            send(kept, request, response);
        } else if (key == null || shared.getIfPresent(request.getRequestURI()) == null) {
            make(key, request, response, chain);
        } else {
            makeOnce(key, request, response, chain);
        }
    }

    private static void make(
            @Nullable Key key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(KEY, key);
        chain.doFilter(request, response);
    }

    /** Many who ask for the same at the same moment wait for the one who has it made. */
    private void makeOnce(Key key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ReentrantLock turn = turns[Math.floorMod(key.hashCode(), turns.length)];
        boolean isOurs = comesUp(turn);
        try {
            Kept kept = pages.getIfPresent(key);
            if (kept == null) {
                make(key, request, response, chain);
            } else {
                send(kept, request, response);
            }
        } finally {
            if (isOurs) {
                turn.unlock();
            }
        }
    }

    private static boolean comesUp(ReentrantLock turn) {
        try {
            return turn.tryLock(FRESH.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Sends a public page, and keeps it for the next who asks. */
    void send(SharedAnswer answer, View view, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Kept kept = new Kept(Audience.of(view.visitor()), view.locale().getLanguage(), answer);
        if (request.getAttribute(KEY) instanceof Key key) {
            pages.put(key, kept);
            shared.put(request.getRequestURI(), true);
        }
        send(kept, request, response);
    }

    private static void send(Kept kept, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Language", kept.language());
        if (kept.audience() == Audience.ANYONE) {
            kept.answer().write(request, response);
        } else {
            kept.answer().writePrivately(response);
        }
    }

    private @Nullable Key key(HttpServletRequest request) {
        View view = View.find(request);
        if (view == null
                || !request.getMethod().equals("GET")
                || view.isAskedByScript()
                || view.path().length() > LONGEST_ADDRESS) {
            return null;
        }
        UUID territory = view.site().id();
        Moment now = new Moment(territory, writes.in(territory), clock.instant().getEpochSecond() / FRESH.toSeconds());
        return new Key(
                now,
                audience(now, view, request),
                request.getContextPath(),
                view.path(),
                view.locale().getLanguage());
    }

    private Audience audience(Moment now, View view, HttpServletRequest request) {
        String cookies = request.getHeader("Cookie");
        return cookies == null || cookies.length() > LONGEST_COOKIES
                ? Audience.of(view.visitor())
                : callers.get(new Caller(now, cookies), caller -> Audience.of(view.visitor()));
    }
}
