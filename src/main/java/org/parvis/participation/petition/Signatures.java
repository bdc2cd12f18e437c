package org.parvis.participation.petition;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Requester;
import org.parvis.casework.Requesters;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.petition.Signature.Channel;
import org.parvis.participation.petition.Signature.State;
import org.parvis.participation.petition.Signature.Wish;
import org.parvis.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who signs on the web: once per person, which is an address that has answered, or an account with it. Nothing counts before that,
 * and what counts can be taken back until the end.
 */
@Service
@Transactional
public class Signatures {

    private final SignatureStore store;
    private final SignatureKeyStore keys;
    private final PetitionStore petitions;
    private final PetitionRules rules;
    private final PetitionCounting counting;
    private final PetitionDates dates;
    private final PetitionMails mails;
    private final Requesters requesters;
    private final Accounts accounts;

    Signatures(
            SignatureStore store,
            SignatureKeyStore keys,
            PetitionStore petitions,
            PetitionRules rules,
            PetitionCounting counting,
            PetitionDates dates,
            PetitionMails mails,
            Requesters requesters,
            Accounts accounts) {
        this.store = store;
        this.keys = keys;
        this.petitions = petitions;
        this.rules = rules;
        this.counting = counting;
        this.dates = dates;
        this.mails = mails;
        this.requesters = requesters;
        this.accounts = accounts;
    }

    /** The latest that want to be seen: by their first names and postcodes, and nothing else. */
    @Transactional(readOnly = true)
    public List<Signature> listShown(Petition petition, int most) {
        return store.listShown(petition.id(), most);
    }

    @Transactional(readOnly = true)
    public Optional<Signature> findByLink(String token) {
        return token.isEmpty() ? Optional.empty() : keys.find(token);
    }

    /** That counts, of that account. */
    @Transactional(readOnly = true)
    public Optional<Signature> findOf(Petition petition, Account account) {
        return store.findOf(petition.id(), account.id(), account.email()).filter(Signature::isCounted);
    }

    /** A link to it, for whoever is known to be them. */
    public String link(Signature own) {
        return keys.link(own.id());
    }

    /**
     * Asks an address whether it signs. The answer is the same whether it has or not. As long as it has not answered, the latest wish
     * alone counts, and its link alone: anybody can type an address, and whoever reads a mail confirms what it was sent for.
     *
     * @throws PetitionRefused with everything that is wrong, by field
     * @throws Refusal where it cannot be signed now
     */
    public void ask(Petition seen, EmailAddress email, Wish wish, Locale language) {
        Petition petition = signable(petitions.hold(seen.id()));
        check(petition, wish);
        UUID id = store.know(petition.id(), email.value(), null, wish.clean(), language, dates.now());
        Signature one = store.find(petition.id(), id).orElseThrow();
        if (one.state() == State.PENDING) {
            keys.revoke(id);
            mails.confirm(petition, one, keys.link(id));
        } else {
            mails.signedAlready(petition, one, keys.link(id));
        }
    }

    /**
     * As an account, whose address has answered already: in one step. Whoever has signed waits for nobody, and signs once, whatever
     * address their account had then.
     */
    public Signature signAs(Account account, Petition seen, Wish wish, Locale language) {
        Account now = accounts.hold(account.id());
        Optional<Signature> before = findOf(seen, now);
        if (before.isPresent()) {
            return before.get();
        }
        Petition petition = signable(petitions.hold(seen.id()));
        check(petition, wish);
        return findDone(petition, now).orElseGet(() -> count(
                petition, store.know(petition.id(), now.email(), now.id(), wish.clean(), language, dates.now())));
    }

    /**
     * The address says that it signs. Once: pressed again, nothing more happens.
     *
     * @throws Refusal where it cannot be signed now, or the address is that of an account that signed by another
     */
    public Optional<Signature> confirm(String token) {
        return findByLink(token).map(one -> {
            if (one.state() != State.PENDING) {
                return one;
            }
            Petition petition = petitions.hold(one.petitionId());
            return store.find(petition.id(), one.id())
                    .map(known -> known.state() == State.PENDING ? confirm(signable(petition), known) : known)
                    .orElse(one);
        });
    }

    /** Whoever has an account with this address signs as that account, which may change its address later. */
    private Signature confirm(Petition petition, Signature one) {
        accounts.findByEmail(Objects.requireNonNull(one.email())).ifPresent(account -> {
            if (findDone(petition, account).isPresent()) {
                throw new Refusal("petition.refused.byAccount");
            }
            store.belong(one.id(), account.id());
        });
        return count(petition, one.id());
    }

    /** Of that account, whatever became of it. */
    private Optional<Signature> findDone(Petition petition, Account account) {
        return store.findOf(petition.id(), account.id(), account.email()).filter(one -> one.state() != State.PENDING);
    }

    /** Whoever began it is asked to sign it first, where their address is known. */
    void inviteAuthor(Petition petition) {
        @Nullable Requester author = requesters.list(List.of(petition.caseId())).get(petition.caseId());
        if (author != null && author.email() != null) {
            mails.opened(petition, EmailAddress.of(author.email()), Locale.of(author.language()));
        }
    }

    private Signature count(Petition petition, UUID id) {
        Signature one = store.find(petition.id(), id).orElseThrow();
        if (one.state() != State.PENDING) {
            return one;
        }
        stand(petition, id, "");
        return store.find(petition.id(), id).orElseThrow();
    }

    /** As whoever holds the petition does: from now on it counts. */
    void stand(Petition petition, UUID id, String reason) {
        Instant now = dates.now();
        store.stand(id, State.COUNTED, reason, now);
        setPaperAside(petition, id, now);
        counting.count(petition, Channel.WEB, 1, now);
    }

    /** Whoever signed on paper before, as it seems, does not count twice: the line of the sheet waits for an agent. */
    private void setPaperAside(Petition petition, UUID id, Instant now) {
        store.listAlike(petition.id(), id).stream()
                .filter(other -> other.channel() == Channel.PAPER && other.isCounted())
                .forEach(other -> {
                    store.stand(other.id(), State.DOUBTFUL, "", null);
                    counting.takeBack(petition, Channel.PAPER, Objects.requireNonNull(other.countedAt()));
                });
    }

    /** Takes it back before the end, be the page hidden; nothing is kept of it. One that was set aside does not come back that way. */
    public void withdraw(Signature known) {
        Petition petition = petitions.hold(known.petitionId());
        if (!petition.isRunning(dates.now())) {
            throw new Refusal("petition.refused.frozen");
        }
        store.find(petition.id(), known.id()).ifPresent(one -> {
            if (one.state() == State.SET_ASIDE) {
                throw new Refusal("petition.refused.aside");
            }
            drop(petition, one);
        });
    }

    /** As whoever holds the petition does. */
    void drop(Petition petition, Signature one) {
        if (one.isCounted()) {
            counting.takeBack(petition, one.channel(), Objects.requireNonNull(one.countedAt()));
        }
        store.delete(one.id());
    }

    /** No more mails about it; the signature stays. */
    public void endNews(Signature own) {
        store.endNews(own.id());
    }

    private void check(Petition petition, Wish wish) {
        PetitionRefused.check(wish.problems(rules.get(petition.ruleVersion()), dates.day(dates.now())));
    }

    private Petition signable(Petition petition) {
        if (!petition.isSignable(dates.now())) {
            throw new Refusal("petition.refused.over");
        }
        return petition;
    }
}
