package org.parvis.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.parvis.casework.routing.RoutingDraft;
import org.parvis.casework.routing.RoutingRule;
import org.parvis.casework.routing.RoutingRules;
import org.parvis.casework.routing.RuleTerms;
import org.parvis.identity.AccountDeleted;
import org.parvis.shared.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Routing rules being prepared: each person changes a draft of their own, and puts it in force as a whole. Every change
 * names the draft that its form showed ({@link RoutingDraft#stamp}), so that nothing is changed unseen.
 */
@Service
@Transactional
public class RoutingDrafts {

    private static final int MOST = 300;
    /** Whoever left a draft longer ago is not at work on it. */
    private static final Duration AT_WORK = Duration.ofDays(7);

    /** Somebody else who prepares rules. */
    public record Other(UUID account, Instant changedAt) {}

    private final RoutingDraftStore store;
    private final Routing routing;
    private final RoutingTerms terms;
    private final Handlers handlers;
    private final Clock clock;

    RoutingDrafts(RoutingDraftStore store, Routing routing, RoutingTerms terms, Handlers handlers, Clock clock) {
        this.store = store;
        this.routing = routing;
        this.terms = terms;
        this.handlers = handlers;
        this.clock = clock;
    }

    /** Somebody's draft; the rules in force where none was begun. */
    @Transactional(readOnly = true)
    public RoutingDraft of(UUID account) {
        return store.find(account).orElseGet(() -> RoutingDraft.untouched(routing.current()));
    }

    /** The same for whoever has read the rules in force. */
    @Transactional(readOnly = true)
    public RoutingDraft of(UUID account, RoutingRules inForce) {
        return store.find(account).orElseGet(() -> RoutingDraft.untouched(inForce));
    }

    /** Who else prepares rules these days, latest first. */
    @Transactional(readOnly = true)
    public List<Other> others(UUID account) {
        return store.others(account, clock.instant().minus(AT_WORK));
    }

    /** @throws RulesMoved if the draft is no longer the one that was seen */
    public void change(UUID account, String stamp, UnaryOperator<RoutingRules> change) {
        RoutingDraft seen = seen(account, stamp);
        RoutingRules changed = change.apply(seen.rules());
        if (changed.rules().size() > MOST) {
            throw new Refusal("casework.refused.tooManyRules", MOST);
        }
        Instant now = clock.instant();
        boolean kept = seen.isBegun()
                ? store.change(account, seen, changed, now)
                : store.begin(account, changed, now);
        if (!kept) {
            throw new RulesMoved();
        }
    }

    /** @throws RulesMoved if the draft is no longer the one that was seen */
    public void discard(UUID account, String stamp) {
        remove(account, seen(account, stamp));
    }

    /** Goes on with a draft although other rules came into force, after having been told: it will replace those. */
    public void keepUponThoseInForce(UUID account, String stamp) {
        int version = routing.current().version();
        change(account, stamp, draft -> draft.upon(version));
    }

    /**
     * Puts the draft in force.
     *
     * @throws RulesMoved if it is no longer the one that was seen, if nothing was changed in it, or if somebody else put
     *     others in force meanwhile
     */
    public RoutingRules save(Actor by, String stamp, String note) {
        UUID account = Objects.requireNonNull(by.accountId());
        RoutingDraft seen = seen(account, stamp);
        if (!seen.isBegun()) {
            throw new RulesMoved();
        }
        check(seen.rules());
        RoutingRules saved = routing.save(seen.rules(), note, by);
        remove(account, seen);
        return saved;
    }

    /** What another window changed since it was seen stays. */
    private void remove(UUID account, RoutingDraft seen) {
        if (seen.isBegun() && !store.remove(account, seen)) {
            throw new RulesMoved();
        }
    }

    private RoutingDraft seen(UUID account, String stamp) {
        RoutingDraft now = of(account);
        if (!now.stamp().equals(stamp)) {
            throw new RulesMoved();
        }
        return now;
    }

    /** Owners may still come with their objects; whatever else is unknown makes a rule that nobody would miss. */
    private void check(RoutingRules rules) {
        RuleTerms known = terms.in(handlers.language());
        for (int i = 0; i < rules.rules().size(); i++) {
            int number = i + 1;
            known.unknown(rules.rules().get(i)).stream()
                    .filter(unknown -> !unknown.fact().equals(RoutingRule.OWNER))
                    .findFirst()
                    .ifPresent(unknown -> {
                        throw new Refusal("casework.refused.unknownInRule", number, unknown.code());
                    });
        }
    }

    @EventListener
    void on(AccountDeleted event) {
        store.forget(event.accountId());
    }
}
