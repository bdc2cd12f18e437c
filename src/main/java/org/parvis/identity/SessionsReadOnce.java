package org.parvis.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.parvis.database.RowByKey;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sessions that a request reads once and writes when there is something to write. Spring Session's filter reads a session
 * again as soon as it has saved it, only to see that its cookie still holds: here it is given what it has just saved.
 */
final class SessionsReadOnce<S extends Session> implements FindByIndexNameSessionRepository<WatchedSession<S>> {

    private static final ScopedValue<AtomicReference<@Nullable Session>> SAVED = ScopedValue.newInstance();

    private final FindByIndexNameSessionRepository<S> stored;

    SessionsReadOnce(FindByIndexNameSessionRepository<S> stored) {
        this.stored = stored;
    }

    @Override
    public WatchedSession<S> createSession() {
        return WatchedSession.created(stored.createSession());
    }

    @Override
    public void save(WatchedSession<S> session) {
        if (session.isWorthWriting()) {
            RowByKey.call(() -> {
                stored.save(session.stored());
                return session;
            });
        }
        remember(session);
    }

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable WatchedSession<S> findById(String id) {
        Session saved = SAVED.isBound() ? SAVED.get().get() : null;
        if (saved != null && saved.getId().equals(id)) {
            return (WatchedSession<S>) saved;
        }
        S found = RowByKey.call(() -> stored.findById(id));
        return found == null ? null : WatchedSession.read(found);
    }

    @Override
    public void deleteById(String id) {
        stored.deleteById(id);
        remember(null);
    }

    @Override
    public Map<String, WatchedSession<S>> findByIndexNameAndIndexValue(String name, String value) {
        Map<String, WatchedSession<S>> found = new HashMap<>();
        stored.findByIndexNameAndIndexValue(name, value).forEach((id, session) -> found.put(id, WatchedSession.read(session)));
        return found;
    }

    private static void remember(@Nullable Session session) {
        if (SAVED.isBound()) {
            SAVED.get().set(session);
        }
    }

    /** Around Spring Session's filter: what a request remembers ends with it. */
    static final class PerRequest extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            try {
                ScopedValue.where(SAVED, new AtomicReference<>()).<@Nullable Object, Exception>call(() -> {
                    chain.doFilter(request, response);
                    return null;
                });
            } catch (ServletException | IOException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new ServletException(e);
            }
        }
    }
}
