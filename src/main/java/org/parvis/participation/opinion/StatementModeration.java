package org.parvis.participation.opinion;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.opinion.Statement.Moderation;
import org.parvis.participation.talk.Appeal;
import org.parvis.participation.talk.Awaited;
import org.parvis.participation.talk.CommentModeration;
import org.parvis.participation.talk.Deadlines;
import org.parvis.participation.talk.ModerationAct;
import org.parvis.participation.talk.Participant;
import org.parvis.participation.talk.Participants;
import org.parvis.participation.talk.PastAct;
import org.parvis.participation.talk.Ruling;
import org.parvis.participation.talk.Rulings;
import org.parvis.participation.talk.Waiting.Why;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moderation of statements that residents add, by the rules of comments and debates: an article of the charter and a reason, told
 * to the author, in the register that everybody reads; one appeal, decided by somebody else; nobody moderates what is their own.
 */
@Service
@Transactional
public class StatementModeration {

    private final StatementStore statements;
    private final StatementActStore acts;
    private final CanvassStore canvasses;
    private final OpinionResultStore results;
    private final Processes processes;
    private final Voters voters;
    private final Participants participants;
    private final Rulings rulings;
    private final Deadlines deadlines;
    private final OpinionMails mails;
    private final Journal journal;

    StatementModeration(
            StatementStore statements,
            StatementActStore acts,
            CanvassStore canvasses,
            OpinionResultStore results,
            Processes processes,
            Voters voters,
            Participants participants,
            Rulings rulings,
            Deadlines deadlines,
            OpinionMails mails,
            Journal journal) {
        this.statements = statements;
        this.acts = acts;
        this.canvasses = canvasses;
        this.results = results;
        this.processes = processes;
        this.voters = voters;
        this.participants = participants;
        this.rulings = rulings;
        this.deadlines = deadlines;
        this.mails = mails;
        this.journal = journal;
    }

    /** What waits of these processes, what is late first. */
    @Transactional(readOnly = true)
    public List<Statement> listWaiting(Collection<UUID> ofProcesses, int most) {
        return ofProcesses.isEmpty() ? List.of() : statements.listWaiting(ofProcesses, most);
    }

    /** What was done about a statement, the first first. */
    @Transactional(readOnly = true)
    public List<PastAct> listActs(UUID statement) {
        return acts.list(statement);
    }

    /** What its author said against that. */
    @Transactional(readOnly = true)
    public List<Appeal> listAppeals(UUID statement) {
        return acts.appeals(statement);
    }

    /**
     * Carries out what a moderator decided, and tells its author.
     *
     * @throws Refusal where it cannot be, with why
     */
    public void rule(UUID id, Ruling ruling, Visitor by) {
        Statement statement = hold(id);
        @Nullable Participant author = statement.authorId() == null ? null : participants.find(statement.authorId()).orElse(null);
        if (author != null && participants.isOf(author, by)) {
            throw new Refusal("opinion.refused.own");
        }
        if (!ruling.read().equals(statement.edition()) || !isPossible(statement, ruling.act())) {
            throw new Refusal("talk.refused.act");
        }
        @Nullable Awaited waiting = statement.waiting();
        PastAct act = rulings.act(
                acts, id, ruling, by, waiting == null ? null : waiting.since(), waiting != null && waiting.isAppeal());
        carryOut(statement, act, author);
        acts.insert(act);
        statements.await(id, null);
        tell(statement, act, author);
        journal.append(JournalEntry.by(by, "participation.statement" + Rulings.verb(act.act()), "statement", id)
                .with("article", act.article())
                .with("reason", act.reason()));
    }

    /** Its author before it: in the order in which they do the next thing, and are forgotten. */
    private Statement hold(UUID id) {
        Statement found = statements.find(id).orElseThrow();
        if (found.authorId() != null) {
            participants.hold(List.of(found.authorId()));
        }
        return statements.hold(id).filter(one -> !one.isTowns()).orElseThrow();
    }

    private void carryOut(Statement statement, PastAct act, @Nullable Participant author) {
        switch (act.act()) {
            case PUBLISH, RESTORE -> {
                if (author != null) {
                    participants.accept(author.id(), act.at());
                }
                results.doubt(statement.canvassId());
                statements.show(statement.id(), act.at());
            }
            case HIDE -> {
                if (statement.isShown()) {
                    results.doubt(statement.canvassId());
                }
                statements.hide(statement.id(), act.article(), act.reason());
            }
            case KEEP, UPHOLD -> {}
        }
    }

    /** What can be done about a statement as it stands. Of what was forgotten there is nothing to show. */
    public static boolean isPossible(Statement statement, ModerationAct act) {
        if (statement.isWithdrawn() || statement.isTowns()) {
            return false;
        }
        return switch (act) {
            case PUBLISH -> statement.moderation() == Moderation.QUARANTINED && !statement.words().isEmpty();
            case KEEP -> false;
            case HIDE -> !statement.isHidden();
            case RESTORE -> statement.isHidden() && !statement.words().isEmpty();
            case UPHOLD -> statement.isHidden() && statement.waiting() != null;
        };
    }

    private void tell(Statement statement, PastAct act, @Nullable Participant author) {
        if (author == null || author.email() == null) {
            return;
        }
        Canvass canvass = canvasses.get(statement.canvassId());
        Process process = processes.get(canvass.processId());
        String path = process.path() + "/avis/" + canvass.slug() + "/mes-avis?jeton="
                + voters.createLink(canvass, author.email(), author.language(), CommentModeration.appealUntil(act));
        mails.tellAuthor(statement, canvass.stage(process, processes.now()), author, author.email(), act, path);
    }

    /**
     * Where somebody's statement stands with moderators.
     *
     * @param appealable the act against which they can appeal now; null for none
     */
    public record Standing(Statement statement, @Nullable PastAct appealable, List<Appeal> appeals) {}

    /** Of statements of one author, in their order. */
    @Transactional(readOnly = true)
    public List<Standing> standings(List<Statement> own) {
        List<UUID> ids = own.stream().map(Statement::id).toList();
        Map<UUID, PastAct> hidden = acts.lastHidden(ids);
        Map<UUID, List<Appeal>> appeals = acts.appealsAbout(ids).stream().collect(Collectors.groupingBy(Appeal::about));
        return own.stream().map(one -> standing(one, hidden.get(one.id()), appeals.getOrDefault(one.id(), List.of()))).toList();
    }

    private Standing standing(Statement statement, @Nullable PastAct hidden, List<Appeal> appeals) {
        boolean canAppeal = hidden != null && statement.isHidden() && !statement.isWithdrawn() && rulings.isAppealable(hidden, appeals);
        return new Standing(statement, canAppeal ? hidden : null, appeals);
    }

    /**
     * The author does not agree. Once per act.
     *
     * @throws Refusal where there is nothing to appeal against, or it was done already
     */
    public void appeal(Voter voter, UUID id, String words) {
        Statement statement = statements.hold(id)
                .filter(one -> one.authorId() != null && one.authorId().equals(voter.id()))
                .orElseThrow(() -> new Refusal("opinion.refused.gone"));
        Optional<PastAct> against = Optional.ofNullable(standings(List.of(statement)).getFirst().appealable());
        Instant now = rulings.appeal(acts, id, against, words);
        statements.await(id, deadlines.await(Why.APPEALED, now));
    }
}
