package org.parvis.participation.opinion;

import java.util.Collection;
import java.util.UUID;
import org.parvis.participation.talk.Traces;
import org.springframework.stereotype.Component;

/** What people leave in canvasses: statements, votes, links, what they said against moderators. */
@Component
class CanvassTraces implements Traces {

    private final StatementForgettingStore statements;
    private final StatementVoteStore votes;
    private final StatementActStore acts;
    private final CanvassKeyStore keys;

    CanvassTraces(StatementForgettingStore statements, StatementVoteStore votes, StatementActStore acts, CanvassKeyStore keys) {
        this.statements = statements;
        this.votes = votes;
        this.acts = acts;
        this.keys = keys;
    }

    @Override
    public void forget(Collection<UUID> participants) {
        votes.takeOpen(participants);
        acts.forgetAppeals(participants);
        keys.forgetOf(participants);
        statements.forgetAuthors(participants);
    }

    @Override
    public void join(UUID gone, UUID stays) {
        statements.join(gone, stays);
        votes.join(gone, stays);
    }

    @Override
    public void readdress(String before, String after) {
        keys.readdress(before, after);
    }

    @Override
    public void forgetLinks(Collection<String> emails) {
        keys.forget(emails);
    }
}
