package org.parvis.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.InTerritory;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/** The login of a browser: opened, elevated by a second factor, closed. Each step gets a session id of its own. */
@Component
public class Logins {

    /** How the person has shown who they are. */
    public enum Proof {
        /** Mail link or password. */
        ONE_FACTOR,
        /** Passkey with user verification, or a trial's invented person. */
        TWO_FACTORS
    }

    private final GrantStore grants;
    private final AccountStore accounts;
    private final IdentitySettings settings;
    private final Clock clock;

    Logins(GrantStore grants, AccountStore accounts, IdentitySettings settings, Clock clock) {
        this.grants = grants;
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    /** Opens a login for an account of the territory in scope; nobody comes in who is suspended. */
    public boolean open(UUID account, Proof proof, HttpServletRequest request) {
        Optional<GrantStore.Holder> holder = grants.find(account).filter(GrantStore.Holder::isActive);
        if (holder.isEmpty()) {
            return false;
        }
        close(request);
        Login login = new Login(
                InTerritory.current(),
                account,
                proof == Proof.TWO_FACTORS,
                clock.instant(),
                Browsers.describe(request.getHeader("User-Agent")));
        keep(login, holder.get(), request.getSession(true));
        accounts.seen(account, clock.instant());
        return true;
    }

    /** The second factor was given: the roles count from now on, under a new session id. */
    public void elevate(HttpServletRequest request) {
        Login login = current(request).orElseThrow();
        request.changeSessionId();
        keep(login.elevated(), grants.find(login.accountId()).orElseThrow(), request.getSession(true));
    }

    /** Ends the login on the server; the browser's cookie is worth nothing from then on. */
    public void close(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** The account that has given a first factor in this territory and owes the second one. */
    public Optional<UUID> owing(HttpServletRequest request) {
        return current(request)
                .filter(login -> !login.secondFactor())
                .map(Login::accountId)
                .filter(account -> grants.find(account)
                        .filter(GrantStore.Holder::isActive)
                        .filter(GrantStore.Holder::owesSecondFactor)
                        .isPresent());
    }

    /** Whose login this is, however far it has come; pages ask the {@code Visitor} instead. */
    public Optional<UUID> account(HttpServletRequest request) {
        return current(request).map(Login::accountId);
    }

    /** The login of this browser for the territory in scope. */
    Optional<Login> current(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : current((Login) session.getAttribute(Login.ATTRIBUTE));
    }

    private static Optional<Login> current(@Nullable Login login) {
        return Optional.ofNullable(login).filter(found -> found.territoryId().equals(InTerritory.currentOrNull()));
    }

    /** Whether the person has come in a short while ago. */
    boolean isFresh(HttpServletRequest request) {
        return current(request)
                .filter(login -> login.at().plus(settings.fresh()).isAfter(clock.instant()))
                .isPresent();
    }

    /** Whether the login has lasted its time. */
    boolean isOver(Login login, GrantStore.Holder holder) {
        var longest = holder.isStaff() ? settings.staffLongest() : settings.residentLongest();
        return login.at().plus(longest).isBefore(clock.instant());
    }

    private void keep(Login login, GrantStore.Holder holder, HttpSession session) {
        var idle = holder.isStaff() ? settings.staffIdle() : settings.residentIdle();
        session.setMaxInactiveInterval(Math.toIntExact(idle.toSeconds()));
        session.setAttribute(Login.ATTRIBUTE, login);
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, login.principal());
    }
}
