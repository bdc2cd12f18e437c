package org.parvis.participation.talk;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the town says to wordings that people suggest: each is answered once, with a reason that everybody reads and its author is told. */
@Service
@Transactional
public class Rewordings {

    private final RewordingStore store;
    private final CommentStore comments;
    private final CommentLinkStore links;
    private final ParticipantStore participants;
    private final CommentMails mails;
    private final Talks talks;
    private final Journal journal;
    private final Clock clock;

    Rewordings(
            RewordingStore store,
            CommentStore comments,
            CommentLinkStore links,
            ParticipantStore participants,
            CommentMails mails,
            Talks talks,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.comments = comments;
        this.links = links;
        this.participants = participants;
        this.mails = mails;
        this.talks = talks;
        this.journal = journal;
        this.clock = clock;
    }

    /** Those that everybody can read and that wait for an answer, as most agree. */
    @Transactional(readOnly = true)
    public List<ShownComment> listUnanswered(Collection<UUID> subjects, int most) {
        return subjects.isEmpty() ? List.of() : store.list(subjects, false, most);
    }

    /** Those that everybody can read and that were answered, as most agree. */
    @Transactional(readOnly = true)
    public List<ShownComment> listAnswered(Collection<UUID> subjects, int most) {
        return subjects.isEmpty() ? List.of() : store.list(subjects, true, most);
    }

    /** How many of them have no answer. */
    @Transactional(readOnly = true)
    public int countUnanswered(Collection<UUID> subjects) {
        return subjects.isEmpty() ? 0 : store.countUnanswered(subjects);
    }

    /**
     * Answers one.
     *
     * @param edition that was read: whoever changed their words meanwhile is read again
     * @param outcome null where none was chosen
     * @param subjects of which it must be
     * @throws CommentRefused with everything that is missing, by field
     * @throws Refusal where it is none of these, cannot be read any more, or has its answer
     */
    public void answer(UUID id, Collection<UUID> subjects, String edition, Reply.@Nullable Outcome outcome, String why, Visitor by) {
        Comment held = comments.hold(id).filter(one -> subjects.contains(one.subjectId())).orElseThrow(() -> new Refusal("talk.refused.rewordingGone"));
        if (!held.isReadable() || held.rewording().isNone()) {
            throw new Refusal("talk.refused.rewordingGone");
        }
        if (held.reply() != null) {
            throw new Refusal("talk.refused.answered");
        }
        if (!held.edition().equals(edition)) {
            throw new Refusal("talk.refused.changedMeanwhile");
        }
        CommentRefused.check(Reply.problems(outcome, why));
        Reply reply = new Reply(Objects.requireNonNull(outcome), why.strip(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        store.answer(id, reply);
        tell(held, reply);
        journal.append(JournalEntry.by(by, "participation.rewordingAnswered", "comment", id).with("outcome", reply.outcome().name()));
    }

    private void tell(Comment said, Reply reply) {
        if (said.authorId() == null) {
            return;
        }
        participants.find(said.authorId()).filter(one -> one.email() != null).ifPresent(author -> {
            Locale language = author.language();
            String token = links.createKey(new LinkStore.Key(said.id(), null, language), reply.at());
            mails.tellReply(talks.getShown(said.subjectId()), author, said, reply, token);
        });
    }
}
