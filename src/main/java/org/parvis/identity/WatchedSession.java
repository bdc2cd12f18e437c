package org.parvis.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/** A session that knows whether it has anything to write: that somebody was there is worth a row once a minute, not with every page. */
final class WatchedSession<S extends Session> implements Session {

    private static final Duration WORTH_A_ROW = Duration.ofMinutes(1);

    private final S stored;
    private final Instant seen;
    private boolean isChanged;

    private WatchedSession(S stored, boolean isChanged) {
        this.stored = stored;
        this.seen = stored.getLastAccessedTime();
        this.isChanged = isChanged;
    }

    /** One that no row knows yet. */
    static <S extends Session> WatchedSession<S> created(S session) {
        return new WatchedSession<>(session, true);
    }

    /** One as its row has it. */
    static <S extends Session> WatchedSession<S> read(S session) {
        return new WatchedSession<>(session, false);
    }

    S stored() {
        return stored;
    }

    boolean isWorthWriting() {
        return isChanged || !stored.getLastAccessedTime().isBefore(seen.plus(WORTH_A_ROW));
    }

    @Override
    public String getId() {
        return stored.getId();
    }

    @Override
    public String changeSessionId() {
        isChanged = true;
        return stored.changeSessionId();
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
        return stored.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return stored.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, Object value) {
        isChanged = true;
        stored.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        isChanged = true;
        stored.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return stored.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        stored.setLastAccessedTime(time);
    }

    @Override
    public Instant getLastAccessedTime() {
        return stored.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        isChanged = true;
        stored.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return stored.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return stored.isExpired();
    }
}
