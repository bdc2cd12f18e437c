package org.parvis.participation.panel;

import java.util.Optional;
import org.parvis.identity.LetterCodes;
import org.parvis.participation.panel.Candidate.State;
import org.parvis.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people who were drawn answer themselves, by the code of their letter or mail. */
@Service
@Transactional
public class OwnAnswers {

    /** What they say of how they are reached, in characters. */
    public static final int LONGEST_CONTACT = 200;

    private final Panels panels;
    private final PanelStore store;
    private final CandidateStore people;
    private final InvitationStore invitations;
    private final PanelDraws draws;
    private final LetterCodes codes;

    OwnAnswers(Panels panels, PanelStore store, CandidateStore people, InvitationStore invitations, PanelDraws draws, LetterCodes codes) {
        this.panels = panels;
        this.store = store;
        this.people = people;
        this.invitations = invitations;
        this.draws = draws;
        this.codes = codes;
    }

    /** Whose code it is; empty where there is none such, or another has replaced it. */
    @Transactional(readOnly = true)
    public Optional<Invitation> find(String typed) {
        return codes.hash(typed, PanelInvitations.PURPOSE).flatMap(this::findByHash);
    }

    private Optional<Invitation> findByHash(String hash) {
        return invitations.find(hash).flatMap(found -> panels.find(found.panel())
                .flatMap(panel -> people.find(panel.id(), found.candidate())
                        .map(who -> new Invitation(panel, who, found.answerBy(), found.contact(), hash, panels.isOver(panel)))));
    }

    /**
     * What somebody answers: that they take their seat or not, later that they give it up, and whether their name may be public. The
     * same once more changes nothing.
     *
     * @param seen as what the page that they answered on had them; what is noted since is not wiped by it
     * @param contact how they want to be reached; empty once they have no seat
     * @throws Refusal where they have answered otherwise, their seat was given to the next, the mandate is over, or another code has
     *     replaced theirs
     */
    public void answer(Invitation of, State seen, State state, boolean isNamed, String contact) {
        if (contact.length() > LONGEST_CONTACT) {
            throw new Refusal("panel.answer.refused.contact", LONGEST_CONTACT);
        }
        store.hold(of.panel().id());
        Invitation now = findByHash(of.hash()).orElseThrow(() -> new Refusal("panel.code.unknown"));
        Candidate who = now.who();
        boolean isMember = who.state() == State.ACCEPTED;
        if (isMember && state == State.ACCEPTED) {
            change(now, seen, isNamed, contact.strip());
            return;
        }
        if (who.state() == state) {
            return;
        }
        if (now.isOver()) {
            throw new Refusal("panel.answer.refused.over");
        }
        draws.answerOwn(now.panel(), who.id(), state, isNamed);
        if (state == State.ACCEPTED) {
            invitations.contact(who.id(), contact.strip());
        }
    }

    /** Also once the mandate is over: a name is public as long as they want that, and no longer. */
    private void change(Invitation now, State seen, boolean isNamed, String contact) {
        boolean isSame = now.who().isNamed() == isNamed && now.contact().equals(contact);
        if (!isSame && seen != State.ACCEPTED) {
            throw new Refusal("panel.answer.refused.stale");
        }
        if (now.who().isNamed() != isNamed) {
            draws.answerOwn(now.panel(), now.who().id(), State.ACCEPTED, isNamed);
        }
        if (!now.contact().equals(contact)) {
            invitations.contact(now.who().id(), contact);
        }
    }
}
