package org.parvis.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.parvis.database.RowByKey;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sessions that a request reads once. Spring Session's filter reads a session again as soon as it has saved it, only to
 * see that its cookie still holds: here it is given what it has just saved.
 */
final class SessionsReadOnce<S extends Session> implements FindByIndexNameSessionRepository<S> {

    private static final ScopedValue<AtomicReference<@Nullable Session>> SAVED = ScopedValue.newInstance();

    private final FindByIndexNameSessionRepository<S> stored;

    SessionsReadOnce(FindByIndexNameSessionRepository<S> stored) {
        this.stored = stored;
    }

    @Override
    public S createSession() {
        return stored.createSession();
    }

    @Override
    public void save(S session) {
        RowByKey.call(() -> {
            stored.save(session);
            return session;
        });
        remember(session);
    }

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable S findById(String id) {
        Session saved = SAVED.isBound() ? SAVED.get().get() : null;
        return saved != null && saved.getId().equals(id) ? (S) saved : RowByKey.call(() -> stored.findById(id));
    }

    @Override
    public void deleteById(String id) {
        stored.deleteById(id);
        remember(null);
    }

    @Override
    public Map<String, S> findByIndexNameAndIndexValue(String name, String value) {
        return stored.findByIndexNameAndIndexValue(name, value);
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
