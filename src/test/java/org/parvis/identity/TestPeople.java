package org.parvis.identity;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.Person;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/** Makes people for tests, already logged in: with every factor that their roles ask for. */
@Component
public class TestPeople {

    private final Accounts accounts;
    private final SessionRepository<? extends Session> sessions;
    private final Clock clock;

    TestPeople(Accounts accounts, SessionRepository<? extends Session> sessions, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** A new account with a role, or with none, and its open session. */
    public Person create(Territory territory, @Nullable Role role, @Nullable UUID department) {
        return InTerritory.call(territory.id(), () -> {
            String name = (role == null ? "Résident" : role.name().toLowerCase(java.util.Locale.ROOT)) + " "
                    + UUID.randomUUID().toString().substring(0, 6);
            Account account = accounts.create(NewAccount.of(UUID.randomUUID() + "@example.org", name));
            if (role != null) {
                accounts.grant(account.id(), role, department);
            }
            return new Person(territory, account, cookie(sessions, account, true));
        });
    }

    /** A session in which only the first factor was given. */
    public Person halfIn(Person person) {
        return InTerritory.call(
                person.territory().id(),
                () -> new Person(person.territory(), person.account(), cookie(sessions, person.account(), false)));
    }

    /** A session of somebody who came in some time ago. */
    public Person after(Person person, Duration time) {
        return InTerritory.call(
                person.territory().id(),
                () -> new Person(
                        person.territory(),
                        person.account(),
                        cookie(sessions, person.account(), true, clock.instant().minus(time))));
    }

    private <S extends Session> String cookie(SessionRepository<S> repository, Account account, boolean secondFactor) {
        return cookie(repository, account, secondFactor, clock.instant());
    }

    private <S extends Session> String cookie(
            SessionRepository<S> repository, Account account, boolean secondFactor, Instant at) {
        S session = repository.createSession();
        Login login = new Login(InTerritory.current(), account.id(), secondFactor, at, "Firefox, Linux");
        session.setAttribute(Login.ATTRIBUTE, login);
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, login.principal());
        repository.save(session);
        return Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8));
    }
}
