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
import java.util.Collections;
import java.util.List;
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

    /** A page for an audience. */
    private record Key(Place place, Audience audience) {}

    /** Where and when: an answer made before something was written is kept under a key that nobody asks for again. */
    private record Place(Moment moment, String prefix, String address, String language) {}

    /** What holds of a territory until something is written there, or its two seconds are over. */
    private record Moment(UUID territory, long written, long seconds) {}

    /** Whoever sends the same cookies the same way is the same person. */
    private record Caller(Moment moment, boolean secure, String cookies) {}

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
        Place place = place(request);
        request.setAttribute(KEY, place);
        if (place == null || shared.getIfPresent(request.getRequestURI()) == null) {
            chain.doFilter(request, response);
            return;
        }
        Key key = new Key(place, audience(place.moment(), View.of(request), request));
        Kept kept = pages.getIfPresent(key);
        if (kept != null) {
            send(kept, request, response);
        } else {
            makeOnce(key, request, response, chain);
        }
    }

    /** Many who ask for the same at the same moment wait for the one who has it made. */
    private void makeOnce(Key key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ReentrantLock turn = turns[Math.floorMod(key.hashCode(), turns.length)];
        boolean isOurs = comesUp(turn);
        try {
            Kept kept = pages.getIfPresent(key);
            if (kept == null) {
                chain.doFilter(request, response);
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
        if (request.getAttribute(KEY) instanceof Place place) {
            pages.put(new Key(place, kept.audience()), kept);
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

    private @Nullable Place place(HttpServletRequest request) {
        View view = View.find(request);
        if (view == null
                || view.isKiosk()
                || !request.getMethod().equals("GET")
                || view.isAskedByScript()
                || view.path().length() > LONGEST_ADDRESS) {
            return null;
        }
        UUID territory = view.site().id();
        Moment now = new Moment(territory, writes.in(territory), clock.instant().getEpochSecond() / FRESH.toSeconds());
        return new Place(now, request.getContextPath(), view.path(), view.locale().getLanguage());
    }

    /** A page that is made says itself for whom; this only finds the one to send. */
    private Audience audience(Moment now, View view, HttpServletRequest request) {
        List<String> cookies = Collections.list(request.getHeaders("Cookie"));
        if (cookies.size() != 1 || cookies.getFirst().length() > LONGEST_COOKIES) {
            return Audience.of(view.visitor());
        }
        Caller caller = new Caller(now, request.isSecure(), cookies.getFirst());
        Audience known = callers.getIfPresent(caller);
        if (known == null) {
            known = Audience.of(view.visitor());
            callers.put(caller, known);
        }
        return known;
    }
}
