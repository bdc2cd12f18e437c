package org.parvis.participation.council;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parvis.journal.Journal;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.council.Mandate.NamedBy;
import org.parvis.participation.panel.CandidateUnnamed;
import org.parvis.participation.panel.PanelDraws;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who members are: found by their own link or address, corrected, and named in public only as long as they want it. */
@Service
@Transactional
public class Members {

    private final MandateStore store;
    private final MemberStore memberStore;
    private final DrawnMemberStore drawn;
    private final PanelDraws draws;
    private final MandateKeyStore keys;
    private final Councils councils;
    private final Colleges colleges;
    private final CouncilMails mails;
    private final Journal journal;

    Members(
            MandateStore store,
            MemberStore memberStore,
            DrawnMemberStore drawn,
            PanelDraws draws,
            MandateKeyStore keys,
            Councils councils,
            Colleges colleges,
            CouncilMails mails,
            Journal journal) {
        this.store = store;
        this.memberStore = memberStore;
        this.drawn = drawn;
        this.draws = draws;
        this.keys = keys;
        this.councils = councils;
        this.colleges = colleges;
        this.mails = mails;
        this.journal = journal;
    }

    /** The mandates of whoever is reached by an address. */
    @Transactional(readOnly = true)
    public List<Mandate> listOf(String email) {
        return store.listOf(Set.of(EmailAddress.small(email)));
    }

    /** The mandate of a member's link. */
    @Transactional(readOnly = true)
    public Optional<Mandate> findByLink(String token) {
        return token.isEmpty() ? Optional.empty() : keys.find(token);
    }

    /** Mandates that last, of people who left the draw from which they come: somebody says why they end. */
    @Transactional(readOnly = true)
    public Set<UUID> listLeft(Council council) {
        return new HashSet<>(drawn.listLeft(council.id()));
    }

    /**
     * Who it is was written down wrong. Another name is of the same person only where it is said to be; else it is not public, and the
     * application or the draw of whoever it was leads here no more: what they ask for later is not this member's to bear. Another address or
     * person gets a link of their own, and those that went out before lead nowhere.
     *
     * @param as the same person by another name, if {@link NewMandate#isNamed it is said}
     * @throws CouncilRefused with what is wrong, by field
     * @throws Refusal where somebody else by that name or address sits there
     */
    public void correct(Council council, UUID id, NewMandate as, Visitor by) {
        Council held = councils.live(council);
        Mandate before = open(held, id);
        CouncilRefused.check(as.problems(councils.today()));
        if (store.isMember(held.id(), as.member(), id)) {
            throw new Refusal("council.refused.member");
        }
        boolean isSame = as.isNamed() || before.member().plainName().equals(as.member().plainName());
        memberStore.correct(before.id(), as.member(), as.by(), isSame);
        if (!isSame || !before.member().email().equals(as.member().email())) {
            keys.forget(id);
            tellOfMandate(held, id);
        }
        journal.append(Councils.entry(by, "participation.councilCorrected", held).with("mandate", id).with("samePerson", isSame));
    }

    private void tellOfMandate(Council held, UUID id) {
        Mandate now = open(held, id);
        if (held.isPublished() && !now.member().email().isEmpty()) {
            mails.begun(held, colleges.get(held, now.collegeId()), now, keys.link(id));
        }
    }

    /** At the desk, as the member has said. */
    public void name(Council council, UUID id, boolean isNamed, Visitor by) {
        name(open(council, id), isNamed, NamedBy.DESK);
        journal.append(Councils.entry(by, "participation.councilNamed", council).with("mandate", id).with("public", isNamed));
    }

    /** By whoever holds it. Who was drawn and does not want to be named is named where the draw stands neither. */
    public void name(Mandate own, boolean isNamed, NamedBy by) {
        if (!isNamed && own.candidateId() != null) {
            draws.unname(own.candidateId());
        }
        if (!memberStore.name(own.id(), isNamed, by, councils.now())) {
            throw new Refusal("council.refused.ended");
        }
    }

    /** Nor are they here once they said so where they were drawn. */
    @EventListener
    void on(CandidateUnnamed event) {
        drawn.unname(event.candidateId(), councils.now());
    }

    private Mandate open(Council held, UUID id) {
        return store.find(held.id(), id).filter(one -> one.isOpen() && !one.isForgotten()).orElseThrow(() -> new Refusal("council.refused.ended"));
    }
}
