package org.parvis.participation.petition;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseWriting;
import org.parvis.casework.Requesters;
import org.parvis.identity.Accounts;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.participation.talk.Appeal;
import org.parvis.participation.talk.CommentModeration;
import org.parvis.participation.talk.ModerationAct;
import org.parvis.participation.talk.Objection.Of;
import org.parvis.participation.talk.Objection;
import org.parvis.participation.talk.ObjectionMails;
import org.parvis.participation.talk.PastAct;
import org.parvis.participation.talk.Ruling;
import org.parvis.participation.talk.Rulings;
import org.parvis.shared.Refusal;
import org.parvis.territory.Territories;
import org.parvis.territory.Territory;
import org.parvis.web.Dates;
import org.parvis.web.Visitor;
import org.parvis.web.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moderation of petitions that everybody reads, by the rules of comments: an article of the charter and a reason, told to whoever began
 * it, in the register that everybody reads; one appeal, decided by somebody else. Signatures stay, hidden or not.
 */
@Service
@Transactional
public class PetitionModeration {

    /** It was changed while the moderator read: they decide on what it says now. */
    static final String CHANGED = "petition.refused.rewritten";

    private final PetitionStore store;
    private final PetitionActStore acts;
    private final RemarkStore remarks;
    private final Rulings rulings;
    private final ObjectionMails mails;
    private final Requesters requesters;
    private final Accounts accounts;
    private final CaseWriting writing;
    private final Territories territories;
    private final Words words;
    private final Journal journal;

    PetitionModeration(
            PetitionStore store,
            PetitionActStore acts,
            RemarkStore remarks,
            Rulings rulings,
            ObjectionMails mails,
            Requesters requesters,
            Accounts accounts,
            CaseWriting writing,
            Territories territories,
            Words words,
            Journal journal) {
        this.store = store;
        this.acts = acts;
        this.remarks = remarks;
        this.rulings = rulings;
        this.mails = mails;
        this.requesters = requesters;
        this.accounts = accounts;
        this.writing = writing;
        this.territories = territories;
        this.words = words;
        this.journal = journal;
    }

    /** What was done about a petition, the first first. */
    @Transactional(readOnly = true)
    public List<PastAct> listActs(UUID petition) {
        return acts.list(petition);
    }

    /** What its author said against that. */
    @Transactional(readOnly = true)
    public List<Appeal> listAppeals(UUID petition) {
        return acts.appeals(petition);
    }

    /** By what a petition is hidden; empty where it is not, or was before there was a register. */
    @Transactional(readOnly = true)
    public Optional<PastAct> findHiding(Petition petition) {
        return petition.isHidden() ? acts.findLast(petition.id(), ModerationAct.HIDE) : Optional.empty();
    }

    /** What a moderator had before them. */
    public static String edition(Petition petition) {
        return String.valueOf(petition.revision());
    }

    /** What can be done about a petition as it stands. Of what was forgotten there is nothing to show. */
    @Transactional(readOnly = true)
    public List<ModerationAct> possible(Petition petition) {
        return Arrays.stream(ModerationAct.values()).filter(act -> isPossible(petition, act)).toList();
    }

    private boolean isPossible(Petition petition, ModerationAct act) {
        return petition.isPublic() && switch (act) {
            case PUBLISH -> false;
            case KEEP -> !petition.isHidden() && remarks.findSince(petition.id()).isPresent();
            case HIDE -> !petition.isHidden();
            case RESTORE -> petition.isHidden() && !petition.isForgotten();
            case UPHOLD -> findAppealed(petition).isPresent();
        };
    }

    /**
     * Carries out what a moderator decided, and tells whom it concerns: whoever began it, and whoever remarked something on it.
     *
     * @throws Refusal where it cannot be, with why
     */
    public void rule(UUID id, Ruling ruling, Visitor by) {
        Petition petition = store.hold(id);
        if (isOf(petition, by)) {
            throw new Refusal("petition.refused.own");
        }
        if (!ruling.read().equals(edition(petition))) {
            throw new Refusal(CHANGED);
        }
        if (!isPossible(petition, ruling.act())) {
            throw new Refusal("talk.refused.act");
        }
        @Nullable Appeal appealed = findAppealed(petition).orElse(null);
        PastAct act = rulings.act(
                acts, id, ruling, by, appealed == null ? remarks.findSince(id).orElse(null) : appealed.at(), appealed != null);
        if (act.act() == ModerationAct.HIDE || act.act() == ModerationAct.RESTORE) {
            store.hide(id, act.act() == ModerationAct.HIDE ? act.reason() : "");
        }
        acts.insert(act);
        Objection.Named named = new Objection.Named(
                Of.PETITION, act.act() == ModerationAct.HIDE ? "" : petition.text().title(), petition.number());
        remarks.take(id).forEach(one -> mails.tell(one, named, act.act(), act.reason(), act.id()));
        if (act.act() != ModerationAct.KEEP) {
            tell(petition, act, by);
        }
        journal.append(JournalEntry.by(by, "participation.petition" + Rulings.verb(act.act()), "petition", petition.number())
                .with("article", act.article())
                .with("reason", act.reason()));
    }

    private boolean isOf(Petition petition, Visitor by) {
        return accounts.find(by.account())
                .filter(account -> requesters.list(Set.of(petition.caseId())).values().stream()
                        .anyMatch(one -> account.email().equalsIgnoreCase(one.email())))
                .isPresent();
    }

    /** What its author said against the act by which it is hidden, and nobody has looked at again. */
    private Optional<Appeal> findAppealed(Petition petition) {
        return findHiding(petition)
                .filter(act -> acts.list(petition.id()).stream().noneMatch(one -> act.id().equals(one.appealOf())))
                .flatMap(act -> acts.appeals(petition.id()).stream().filter(one -> one.actId().equals(act.id())).findFirst());
    }

    private void tell(Petition petition, PastAct act, Visitor by) {
        Territory town = territories.current();
        String until = new Dates(town.language(), town.zone()).date(CommentModeration.appealUntil(act).atZone(town.zone()).toLocalDate());
        writing.addPublicMessage(
                petition.caseId(),
                words.text(town.language(), "petition.told." + act.act(), act.article(), act.reason(), until),
                Actor.agent(by.account(), by.name()));
    }

    /** The act against which its author can appeal now. */
    @Transactional(readOnly = true)
    public Optional<PastAct> findAppealable(Petition petition) {
        return petition.isHidden() && !petition.isForgotten() ? rulings.findAppealable(acts, petition.id()) : Optional.empty();
    }

    /**
     * Its author does not agree. Once per act.
     *
     * @throws Refusal where there is nothing to appeal against, or it was done already
     */
    public void appeal(UUID id, String said) {
        Petition petition = store.hold(id);
        rulings.appeal(acts, id, findAppealable(petition), said);
        journal.append(JournalEntry.bySystem("participation.petitionAppealed", "petition", petition.number()));
    }
}
