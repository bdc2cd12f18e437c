package org.parvis.participation.moderation;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseWriting;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.participation.Proposal;
import org.parvis.participation.Proposal.Moderation;
import org.parvis.participation.ProposalVersion;
import org.parvis.participation.ProposalVisibility;
import org.parvis.participation.Proposals;
import org.parvis.participation.kin.IdeaAuthors;
import org.parvis.participation.talk.Appeal;
import org.parvis.participation.talk.CommentModeration;
import org.parvis.participation.talk.ModerationAct;
import org.parvis.participation.talk.Objection.Of;
import org.parvis.participation.talk.Objection;
import org.parvis.participation.talk.Objections;
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

/** Shows ideas to everybody, or keeps them out of sight by an article of the charter; their authors are told either way. */
@Service
@Transactional
public class IdeaModeration {

    /** Its author changed it while the moderator read: they decide on what it says now. */
    public static final String CHANGED = "moderation.refused.changed";

    private final Proposals proposals;
    private final ProposalVisibility visibility;
    private final IdeaActStore acts;
    private final IdeaAuthors authors;
    private final Rulings rulings;
    private final Objections objections;
    private final CaseWriting writing;
    private final Territories territories;
    private final Words words;
    private final Journal journal;

    IdeaModeration(
            Proposals proposals,
            ProposalVisibility visibility,
            IdeaActStore acts,
            IdeaAuthors authors,
            Rulings rulings,
            Objections objections,
            CaseWriting writing,
            Territories territories,
            Words words,
            Journal journal) {
        this.proposals = proposals;
        this.visibility = visibility;
        this.acts = acts;
        this.authors = authors;
        this.rulings = rulings;
        this.objections = objections;
        this.writing = writing;
        this.territories = territories;
        this.words = words;
        this.journal = journal;
    }

    /** What was done about an idea, the first first. */
    @Transactional(readOnly = true)
    public List<PastAct> listActs(UUID idea) {
        return acts.list(idea);
    }

    /** What its authors said against that. */
    @Transactional(readOnly = true)
    public List<Appeal> listAppeals(UUID idea) {
        return acts.appeals(idea);
    }

    /** By what an idea is hidden; empty where it is not, or was before there was a register. */
    @Transactional(readOnly = true)
    public Optional<PastAct> findHiding(Proposal idea) {
        return idea.moderation() == Moderation.HIDDEN ? acts.findLast(idea.id(), ModerationAct.HIDE) : Optional.empty();
    }

    /** What can be done about an idea as it stands. Of what was forgotten there is nothing to show. */
    @Transactional(readOnly = true)
    public List<ModerationAct> possible(Proposal idea) {
        return Arrays.stream(ModerationAct.values()).filter(act -> isPossible(idea, act)).toList();
    }

    private boolean isPossible(Proposal idea, ModerationAct act) {
        return switch (act) {
            case PUBLISH -> idea.moderation() == Moderation.QUARANTINED && !idea.isForgotten();
            case KEEP -> idea.isVisible() && objections.findSince(Of.IDEA, idea.id()).isPresent();
            case HIDE -> idea.moderation() != Moderation.HIDDEN;
            case RESTORE -> idea.moderation() == Moderation.HIDDEN && !idea.isForgotten();
            case UPHOLD -> findAppealed(idea).isPresent();
        };
    }

    /** What a moderator had before them. */
    public static String edition(Proposal idea) {
        return String.valueOf(idea.version());
    }

    /** Everybody can read it from now on, as it is. */
    public void publish(UUID id, Visitor by) {
        Proposal held = proposals.hold(id);
        if (held.isVisible()) {
            throw new Refusal("participation.refused.visible");
        }
        rule(held, new Ruling(ModerationAct.PUBLISH, edition(held), 0, ""), by);
    }

    /**
     * Carries out what a moderator decided, and tells its author.
     *
     * @throws Refusal where it cannot be, with why
     */
    public void rule(UUID id, Ruling ruling, Visitor by) {
        rule(proposals.hold(id), ruling, by);
    }

    private void rule(Proposal idea, Ruling ruling, Visitor by) {
        if (authors.include(idea, by)) {
            throw new Refusal("moderation.refused.own");
        }
        if (!ruling.read().equals(edition(idea))) {
            throw new Refusal(CHANGED);
        }
        if (!isPossible(idea, ruling.act())) {
            throw new Refusal("talk.refused.act");
        }
        @Nullable PastAct appealed = findAppealed(idea).orElse(null);
        PastAct act = rulings.act(acts, idea.id(), ruling, by, since(idea, appealed), appealed != null);
        if (ruling.act() == ModerationAct.HIDE) {
            visibility.hide(idea.id(), act.reason());
        } else if (ruling.act() == ModerationAct.PUBLISH || ruling.act() == ModerationAct.RESTORE) {
            visibility.show(idea, act.at());
        }
        acts.insert(act);
        objections.settle(new Objection.Named(Of.IDEA, act.act() == ModerationAct.HIDE ? "" : idea.title(), idea.number()), act);
        tell(idea, act, by);
        journal.append(JournalEntry.by(by, "participation.proposal" + Rulings.verb(act.act()), "proposal", idea.number())
                .with("article", act.article())
                .with("reason", act.reason()));
    }

    /**
     * Somebody objects to an idea that everybody can read. It is kept from being hidden until that waits.
     *
     * @throws Refusal where it is gone, or no article of the charter is named
     */
    public void object(UUID id, Objection.Typed typed) {
        if (!proposals.hold(id).isVisible()) {
            throw new Refusal("talk.refused.gone");
        }
        objections.add(Of.IDEA, id, typed);
    }

    /** What readers object to it, the latest first. */
    @Transactional(readOnly = true)
    public List<Objection> listObjections(UUID id) {
        return objections.list(Of.IDEA, id);
    }

    /** The act against which an author has appealed, and which nobody has looked at again. */
    private Optional<PastAct> findAppealed(Proposal idea) {
        return findHiding(idea)
                .filter(act -> acts.appeals(idea.id()).stream().anyMatch(one -> one.actId().equals(act.id())))
                .filter(act -> acts.list(idea.id()).stream().noneMatch(one -> act.id().equals(one.appealOf())));
    }

    /** Since when it had waited; null where nothing did. */
    private @Nullable Instant since(Proposal idea, @Nullable PastAct appealed) {
        if (appealed != null) {
            return acts.appeals(idea.id()).stream().filter(one -> one.actId().equals(appealed.id())).findFirst().map(Appeal::at).orElse(null);
        }
        return idea.moderation() != Moderation.QUARANTINED
                ? objections.findSince(Of.IDEA, idea.id()).orElse(null)
                : proposals.versions(idea).stream().reduce((earlier, later) -> later).map(ProposalVersion::at).orElse(null);
    }

    /** Nothing where nothing changed for its author, who was not asked. */
    private void tell(Proposal idea, PastAct act, Visitor by) {
        if (act.act() == ModerationAct.KEEP) {
            return;
        }
        Territory town = territories.current();
        String until = new Dates(town.language(), town.zone()).date(CommentModeration.appealUntil(act).atZone(town.zone()).toLocalDate());
        writing.addPublicMessage(
                idea.caseId(),
                words.text(town.language(), "moderation.told." + act.act(), act.article(), act.reason(), until),
                Actor.agent(by.account(), by.name()));
    }

    /** The act against which an author can appeal now. */
    @Transactional(readOnly = true)
    public Optional<PastAct> findAppealable(Proposal idea) {
        return idea.moderation() == Moderation.HIDDEN && !idea.isForgotten() ? rulings.findAppealable(acts, idea.id()) : Optional.empty();
    }

    /**
     * An author does not agree. Once per act.
     *
     * @throws Refusal where there is nothing to appeal against, or it was done already
     */
    public void appeal(UUID id, String words) {
        Proposal idea = proposals.hold(id);
        rulings.appeal(acts, id, findAppealable(idea), words);
        journal.append(JournalEntry.bySystem("participation.proposalAppealed", "proposal", idea.number()));
    }

    /** What authors said in appeals about the ideas of these cases goes. */
    public void forgetAppeals(Collection<UUID> cases) {
        acts.forgetAppeals(cases);
    }
}
