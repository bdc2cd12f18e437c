package org.parvis.participation.worth;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Account;
import org.parvis.identity.AccountDeleted;
import org.parvis.identity.Accounts;
import org.parvis.identity.AddressChanged;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.AddressMoves;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.budget.Budgets;
import org.parvis.participation.delivery.Delivery;
import org.parvis.shared.Printable;
import org.parvis.shared.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people say a project is worth to them: once each, by account or by the link in a mail, changed until the round closes. */
@Service
@Transactional
public class Worths {

    public static final int LONGEST = 1_000;

    private final WorthStore store;
    private final WorthForgettingStore forgetting;
    private final WorthLetters letters;
    private final Budgets budgets;
    private final Accounts accounts;
    private final AddressMoves moves;
    private final Clock clock;

    Worths(
            WorthStore store,
            WorthForgettingStore forgetting,
            WorthLetters letters,
            Budgets budgets,
            Accounts accounts,
            AddressMoves moves,
            Clock clock) {
        this.store = store;
        this.forgetting = forgetting;
        this.letters = letters;
        this.budgets = budgets;
        this.accounts = accounts;
        this.moves = moves;
        this.clock = clock;
    }

    /** Of the page on which people answer. */
    public static String path(Budget budget, Delivery delivery) {
        return budget.path() + "/realisations/" + delivery.project() + "/avis";
    }

    /** Empty as long as nobody is asked. */
    @Transactional(readOnly = true)
    public Optional<Round> find(UUID delivery) {
        return store.find(delivery);
    }

    @Transactional(readOnly = true)
    public Figures figures(UUID delivery) {
        return Objects.requireNonNull(figures(List.of(delivery)).get(delivery));
    }

    /** Of each of them. */
    @Transactional(readOnly = true)
    public Map<UUID, Figures> figures(Collection<UUID> deliveries) {
        Map<UUID, Map<Verdict, Long>> counts = store.count(deliveries);
        Map<UUID, Figures> figures = new HashMap<>();
        deliveries.forEach(one -> figures.put(one, new Figures(counts.getOrDefault(one, Map.of()))));
        return figures;
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Sends an address the link by which it answers. */
    public void ask(Delivery delivery, EmailAddress email, Locale language) {
        checkOpen(delivery.id());
        letters.link(delivery, path(budgets.find(delivery.budgetId()).orElseThrow(), delivery), email, language);
    }

    /** Whom a link belongs to. */
    @Transactional(readOnly = true)
    public Optional<Asked> findLink(String token) {
        return store.findLink(token);
    }

    /** As whom an account answers. */
    public static Asked of(Account account, UUID delivery) {
        return new Asked(delivery, EmailAddress.small(account.email()));
    }

    @Transactional(readOnly = true)
    public Optional<Answer> find(Asked by) {
        return store.find(by);
    }

    /**
     * Answers in place of what the same person answered before.
     *
     * @param account null where a link is used
     * @throws Refusal where the round has closed
     */
    public void answer(Asked by, @Nullable Account account, Verdict verdict, String words) {
        String known = Printable.text(words.length() > LONGEST ? words.substring(0, LONGEST) : words);
        Asked now = account == null ? by : of(accounts.hold(account.id()), by.deliveryId());
        if (!store.put(now, account == null ? null : account.id(), new Answer(verdict, known, now()))) {
            throw new Refusal("worth.refused.closed");
        }
    }

    /** What people wrote, for whoever keeps the project: before a moment, the newest first. */
    @Transactional(readOnly = true)
    public List<Answer> listWords(UUID delivery, Instant before, int most) {
        return store.listWords(delivery, before, most);
    }

    /** In the transaction that deletes the account: by mail from its address too. */
    @EventListener
    void on(AccountDeleted event) {
        forgetting.forget(List.of(event.email()));
        forgetting.forgetAccount(event.accountId());
    }

    /** In the transaction that changes the account's address. */
    @EventListener
    void on(AddressChanged event) {
        moves.note(event, "worth", forgetting.readdress(event), 0);
    }

    private void checkOpen(UUID delivery) {
        if (store.find(delivery).filter(one -> one.isOpen(now())).isEmpty()) {
            throw new Refusal("worth.refused.closed");
        }
    }
}
