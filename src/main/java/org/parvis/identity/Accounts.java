package org.parvis.identity;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.messaging.EmailAddress;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Printable;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The people who can log in to the territory in scope, and what they may do there. */
@Service
public class Accounts {

    private static final int LONGEST_NAME = 100;

    private final AccountStore store;
    private final GrantStore grants;
    private final LiveSessions sessions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(
            AccountStore store,
            GrantStore grants,
            LiveSessions sessions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.grants = grants;
        this.sessions = sessions;
        this.events = events;
        this.clock = clock;
    }

    /** Creates an account; refuses a taken or impossible address. */
    @Transactional
    public Account create(NewAccount account) {
        String email = EmailAddress.find(account.email())
                .orElseThrow(() -> new Refusal("identity.refused.email"))
                .value();
        UUID id = Ids.next();
        NewAccount clean = new NewAccount(
                email, cleanName(account.name()), account.description(), account.verified(), account.demo());
        if (!store.insert(id, clean, clock.instant())) {
            throw new Refusal("identity.refused.emailTaken");
        }
        return get(id);
    }

    public Optional<Account> find(UUID id) {
        return store.find(id);
    }

    public Account get(UUID id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No account " + id));
    }

    /**
     * The account as it is now, with an address that stays its own until the caller's transaction ends: whoever writes down
     * something under the address asks for it here, before any other lock, so that nothing stays behind when it changes.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Account hold(UUID id) {
        return store.hold(id).orElseThrow(() -> new IllegalArgumentException("No account " + id));
    }

    public Optional<Account> findByEmail(String email) {
        return store.findByEmail(email.strip());
    }

    /** Some of those that can log in, in the order of their ids, after one. */
    @Transactional(readOnly = true)
    public List<Account> listActive(UUID after, int most) {
        return store.listActive(after, most);
    }

    /** Names by id, in one query; ids of closed accounts are absent. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : store.names(ids);
    }

    /** Everybody who holds a role, suspended ones included, by name. */
    public List<Staff> listStaff() {
        return grants.list();
    }

    /** Who works in a department now, by name. */
    public List<Staff> listStaff(UUID department) {
        return grants.list(department);
    }

    /** Somebody who holds a role. */
    public Optional<Staff> findStaff(UUID id) {
        return grants.find(id)
                .map(GrantStore.Holder::staff)
                .filter(staff -> !staff.grants().isEmpty());
    }

    /** The invented people of a trial. */
    public List<Account> listDemo() {
        return store.listDemo();
    }

    /** Gives a role, with its department where the role belongs to one. */
    @Transactional
    public void grant(UUID account, Role role, @Nullable UUID department) {
        grant(account, new Grant(role, department), null);
    }

    @Transactional
    public void grant(UUID account, Grant grant, @Nullable UUID by) {
        grants.insert(account, grant, by, clock.instant());
    }

    @Transactional
    public void revoke(UUID account, Grant grant) {
        grants.delete(account, grant);
    }

    @Transactional
    public void rename(UUID account, String name) {
        store.rename(account, cleanName(name));
    }

    /** Closes the door: open sessions end at once. */
    @Transactional
    public void suspend(UUID account) {
        store.state(account, AccountState.SUSPENDED);
        sessions.endAll(account);
        events.publishEvent(new AccountSuspended(InTerritory.current(), account));
    }

    @Transactional
    public void readmit(UUID account) {
        store.state(account, AccountState.ACTIVE);
    }

    /** Deletes the account and every way in; others hear of it and forget or anonymise what they keep under its id. */
    @Transactional
    public void delete(UUID account) {
        if (findStaff(account).filter(staff -> staff.has(Role.ADMINISTRATOR)).isPresent()) {
            throw new Refusal("identity.refused.administratorLeaves");
        }
        Optional<String> email = store.delete(account);
        sessions.endAll(account);
        email.ifPresent(address -> events.publishEvent(new AccountDeleted(InTerritory.current(), account, address)));
    }

    /** A name as it may be shown: one line, nothing that would make it lie. */
    static String cleanName(String typed) {
        String name = Printable.line(typed, 1_000);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Refusal("identity.refused.name", LONGEST_NAME);
        }
        return name;
    }
}
