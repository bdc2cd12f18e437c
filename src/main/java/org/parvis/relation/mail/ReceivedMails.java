package org.parvis.relation.mail;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Case;
import org.parvis.casework.CaseRights;
import org.parvis.casework.CaseRights.Sight;
import org.parvis.casework.CaseSights;
import org.parvis.casework.CaseWriting;
import org.parvis.casework.Cases;
import org.parvis.casework.Viewer;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.relation.InboxAct;
import org.parvis.relation.InboxActs;
import org.parvis.relation.mail.ReceivedMail.Place;
import org.parvis.relation.mail.mime.MailKind;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mails that came in, for agents. Those of a case are read by whoever sees what is in the case; the others by the agents
 * and heads of the department whose mailbox they came to.
 */
@Service
@Transactional
public class ReceivedMails {

    /** Mails on one page. */
    public static final int PAGE = 50;

    /** No more are counted. */
    public static final int MOST_COUNTED = 100;

    private final ReceivedMailStore store;
    private final MailPlacing placing;
    private final MailRetention retention;
    private final Cases cases;
    private final CaseWriting writing;
    private final CaseSights sights;
    private final Journal journal;
    private final InboxActs steps;

    ReceivedMails(
            ReceivedMailStore store,
            MailPlacing placing,
            MailRetention retention,
            Cases cases,
            CaseWriting writing,
            CaseSights sights,
            Journal journal,
            InboxActs steps) {
        this.store = store;
        this.placing = placing;
        this.retention = retention;
        this.cases = cases;
        this.writing = writing;
        this.sights = sights;
        this.journal = journal;
        this.steps = steps;
    }

    /** The newest in a state, {@value #PAGE} and one more where there is a next page; of the viewer's departments. */
    @Transactional(readOnly = true)
    public List<ReceivedMail> list(MailState state, @Nullable UUID after, Viewer viewer) {
        ReceivedMail last = after == null ? null : store.find(after).orElse(null);
        return store.list(state, viewer.departments(), last, PAGE + 1);
    }

    /** Whether a list shows the mail to this viewer: of a case, to whoever handles it or reads what is in it. */
    public boolean isListed(ReceivedMail mail, @Nullable Case subject, Viewer viewer) {
        return mail.place().caseId() == null
                || subject != null && sights.sight(viewer, subject).covers(Sight.CONTENT);
    }

    /** How many wait and how many are kept aside, up to {@value #MOST_COUNTED}. */
    @Transactional(readOnly = true)
    public Map<MailState, Integer> count(Viewer viewer) {
        return store.count(viewer.departments(), MOST_COUNTED);
    }

    /** A mail; for whoever may not read it, it does not exist. */
    @Transactional(readOnly = true)
    public Optional<ReceivedMail> find(UUID id, Visitor visitor) {
        return store.find(id).filter(mail -> mayRead(mail, visitor));
    }

    private boolean mayRead(ReceivedMail mail, Visitor visitor) {
        if (!visitor.isStaff()) {
            return false;
        }
        Viewer viewer = Viewer.of(visitor);
        UUID caseId = mail.place().caseId();
        if (caseId == null) {
            return viewer.departments().contains(mail.departmentId());
        }
        Case subject = cases.get(caseId);
        return CaseRights.handles(viewer, subject)
                || sights.sight(viewer, subject, sights.helping(subject)) == Sight.CONTENT;
    }

    /** Whether they may act on it: handle its case, or its mailbox. */
    @Transactional(readOnly = true)
    public boolean mayHandle(ReceivedMail mail, Viewer viewer) {
        UUID caseId = mail.place().caseId();
        return caseId == null
                ? viewer.departments().contains(mail.departmentId())
                : CaseRights.handles(viewer, cases.get(caseId));
    }

    @Transactional(readOnly = true)
    public List<Case> suggestions(ReceivedMail mail, Viewer viewer) {
        Collection<UUID> ids = mail.place().suggestions();
        return ids.isEmpty()
                ? List.of()
                : cases.list(ids).stream()
                        .filter(one -> sights.sight(viewer, one).covers(Sight.TITLE))
                        .toList();
    }

    /** Whether a case can be opened for a mail. */
    public boolean canOpen() {
        return placing.canOpen();
    }

    /**
     * Puts a mail into a case: from the inbox, or from another case, which keeps a line that it went. What the person
     * wrote is never an internal note there.
     *
     * @throws Refusal where there is no such case for this agent, or it is in it already
     */
    public void move(UUID id, String number, Visitor visitor) {
        ReceivedMail mail = held(id, visitor);
        Viewer viewer = Viewer.of(visitor);
        Case target = cases.find(number)
                .filter(one -> sights.sight(viewer, one).covers(Sight.EXISTENCE))
                .orElseThrow(() -> new Refusal("mail.refused.case"));
        UUID from = mail.place().caseId();
        if (target.id().equals(from)) {
            throw new Refusal("mail.refused.same");
        }
        if (from != null) {
            Case left = cases.get(from);
            writing.noteMoved(left.id(), target.number(), viewer.actor());
        }
        Place place = Place.in(target.id(), MailWhy.HAND, target.number());
        store.place(id, place);
        if (mail.kind() == MailKind.MESSAGE) {
            if (from == null) {
                placing.join(mail, target.id());
            } else {
                placing.say(mail, target.id());
            }
        }
        note(mail, "moved", target.number(), visitor);
    }

    /** It is no danger: it goes on as if it had not been kept aside. */
    public void release(UUID id, Visitor visitor) {
        ReceivedMail mail = held(id, visitor);
        if (mail.place().state() != MailState.QUARANTINED) {
            throw new Refusal("mail.refused.state");
        }
        store.place(id, Place.of(MailState.WAITING, MailWhy.HAND, ""));
        note(mail, "released", mail.place().why().name(), visitor);
    }

    /** Nothing is to be done with it. */
    public void file(UUID id, Visitor visitor) {
        ReceivedMail mail = held(id, visitor);
        if (mail.place().state() != MailState.WAITING) {
            throw new Refusal("mail.refused.state");
        }
        store.place(id, Place.of(MailState.FILED, MailWhy.HAND, ""));
        note(mail, "filed", "", visitor);
    }

    /** It waits again. */
    public void takeUp(UUID id, Visitor visitor) {
        ReceivedMail mail = held(id, visitor);
        if (mail.place().state() != MailState.FILED) {
            throw new Refusal("mail.refused.state");
        }
        store.place(id, Place.of(MailState.WAITING, MailWhy.HAND, "").suggesting(mail.place().suggestions()));
        note(mail, "takenUp", "", visitor);
    }

    /** Opens a case for it; gives its number. */
    public String open(UUID id, Visitor visitor) {
        ReceivedMail mail = held(id, visitor);
        if (mail.place().state() != MailState.WAITING) {
            throw new Refusal("mail.refused.state");
        }
        UUID opened = placing.open(mail, MailWhy.HAND).orElseThrow(() -> new Refusal("mail.refused.noWing"));
        String number = cases.get(opened).number();
        note(mail, "opened", number, visitor);
        return number;
    }

    /** Deletes what was kept aside, with its files. */
    public void delete(UUID id, Visitor visitor) {
        ReceivedMail mail = held(id, visitor);
        if (mail.place().state() != MailState.QUARANTINED) {
            throw new Refusal("mail.refused.state");
        }
        retention.delete(mail);
        journal.append(JournalEntry.by(visitor, "mail.deleted", "mail", mail.id())
                .with("why", mail.place().why().name()));
    }

    /**
     * A mail that they may act on, held until the transaction ends.
     *
     * @throws Refusal where there is none
     */
    ReceivedMail held(UUID id, Visitor visitor) {
        return store.hold(id)
                .filter(mail -> mayHandle(mail, Viewer.of(visitor)))
                .orElseThrow(() -> new Refusal("mail.refused.gone"));
    }

    private void note(ReceivedMail mail, String act, String detail, Visitor visitor) {
        steps.note(InboxAct.On.MAIL, mail.id(), act, detail, visitor);
    }
}
