package org.parvis.identity;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Tokens;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The open sessions of people of the territory in scope, and their end. */
@Component
public class LiveSessions {

    private final FindByIndexNameSessionRepository<? extends Session> repository;

    LiveSessions(FindByIndexNameSessionRepository<? extends Session> repository) {
        this.repository = repository;
    }

    /** Open sessions, the latest used first. */
    public List<LiveSession> list(UUID account, String currentSessionId) {
        return of(account).values().stream()
                .filter(session -> session.getAttribute(Login.ATTRIBUTE) != null)
                .map(session -> shown(session, currentSessionId))
                .sorted(Comparator.comparing(LiveSession::lastSeen).reversed())
                .toList();
    }

    /** Ends one session, named by its handle. */
    public void end(UUID account, String handle) {
        of(account).keySet().stream()
                .filter(id -> Tokens.hash(id).equals(handle))
                .forEach(repository::deleteById);
    }

    /** Ends all sessions but the one from which this is asked. */
    public void endOthers(UUID account, String currentSessionId) {
        of(account).keySet().stream().filter(id -> !id.equals(currentSessionId)).forEach(repository::deleteById);
    }

    public void endAll(UUID account) {
        of(account).keySet().forEach(repository::deleteById);
    }

    private Map<String, ? extends Session> of(UUID account) {
        return repository.findByPrincipalName(Login.principal(InTerritory.current(), account));
    }

    private static LiveSession shown(Session session, String currentSessionId) {
        Login login = Objects.requireNonNull(session.getAttribute(Login.ATTRIBUTE));
        return new LiveSession(
                Tokens.hash(session.getId()),
                login.agent(),
                session.getCreationTime(),
                session.getLastAccessedTime(),
                session.getId().equals(currentSessionId));
    }
}
