package org.parvis.participation.talk;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Accounts;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who takes part: an address that has answered, or an account with it, is one person whatever they do. */
@Service
@Transactional
public class Participants {

    private final ParticipantStore store;
    private final Accounts accounts;

    Participants(ParticipantStore store, Accounts accounts) {
        this.store = store;
        this.accounts = accounts;
    }

    /**
     * Whoever has this address, which has answered, or the account as it is now; known from now on where they were not. Two who come at
     * once wait for one another.
     */
    public Participant know(String email, @Nullable UUID account, Locale language) {
        return store.know(account == null ? email : accounts.hold(account).email(), account, language);
    }

    @Transactional(readOnly = true)
    public Optional<Participant> find(UUID id) {
        return store.find(id);
    }

    @Transactional(readOnly = true)
    public Optional<UUID> findId(String email) {
        return store.findId(email);
    }

    @Transactional(readOnly = true)
    public List<UUID> listOf(Collection<String> emails) {
        return store.listOf(emails);
    }

    /** Whoever took part with an account, whatever its address was then, or by mail from its address. */
    @Transactional(readOnly = true)
    public List<UUID> listOf(UUID account, String email) {
        return store.listOf(account, email);
    }

    /** Kept from taking part until the transaction ends. */
    public void hold(Collection<UUID> ids) {
        store.hold(ids);
    }

    /** Something of theirs was read and shown: what they say next is shown at once. */
    public void accept(UUID id, Instant now) {
        store.accept(id, now);
    }

    /** Whether an agent is that person: by their account, or by its address without being logged in. */
    @Transactional(readOnly = true)
    public boolean isOf(Participant who, Visitor by) {
        return by.account().equals(who.accountId())
                || accounts.find(by.account()).flatMap(account -> store.findId(account.email())).filter(who.id()::equals).isPresent();
    }
}
