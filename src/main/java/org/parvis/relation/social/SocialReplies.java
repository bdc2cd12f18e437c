package org.parvis.relation.social;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.relation.brief.Brief;
import org.parvis.relation.brief.Brief.Audience;
import org.parvis.relation.brief.BriefAnswers;
import org.parvis.relation.brief.BriefState;
import org.parvis.shared.Printable;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers to mentions, written where they are read and to whoever wrote them. An answer is read by no more people than what
 * it answers; by everybody only where the mention was public and the agent chose so. It goes by the server by which the
 * mention came, and by no other: there its name means another post.
 */
@Service
class SocialReplies implements BriefAnswers {

    /** What servers take for the name of an account, or more than that. */
    private static final Pattern MENTION = Pattern.compile("(?<![=/\\w])@((?U:\\w(?:[\\w.-]*\\w)?(?:@[\\w.-]*\\w)?))");

    private final SocialAccountStore account;
    private final SocialReplyStore store;
    private final SocialPosting posting;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SocialReplies(
            SocialAccountStore account,
            SocialReplyStore store,
            SocialPosting posting,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock) {
        this.account = account;
        this.store = store;
        this.posting = posting;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public List<Answer> list(Brief brief) {
        return store.list(brief.id()).stream()
                .map(one -> new Answer(one.at(), one.byName(), one.words(), "social.reply." + one.state(), one.link()))
                .toList();
    }

    @Override
    public Optional<Room> room(Brief brief) {
        return mention(brief).flatMap(post -> accountOf(post)
                .map(one -> new Room(one.longest() - length(SocialPosting.addressed(brief, "")), audiences(post.audience()))));
    }

    @Override
    public Optional<Closed> closed(Brief brief) {
        return mention(brief)
                .filter(post -> accountOf(post).isEmpty())
                .map(post -> new Closed("social.closed", post.server()));
    }

    /** Answered are those that are in a case; another network is answered there, as we hold no account on it. */
    private static Optional<Brief.Post> mention(Brief brief) {
        return Optional.ofNullable(brief.post())
                .filter(post -> post.elsewhere() == null && brief.place().state() == BriefState.JOINED);
    }

    private Optional<SocialAccount> accountOf(Brief.Post post) {
        return account.find().filter(one -> one.active() && one.host().equals(post.server()));
    }

    /** No wider than the mention; «unlisted» first where it was public. */
    private static List<Audience> audiences(Audience mention) {
        return switch (mention) {
            case PUBLIC -> List.of(Audience.UNLISTED, Audience.PUBLIC, Audience.DIRECT);
            case UNLISTED -> List.of(Audience.UNLISTED, Audience.DIRECT);
            case FOLLOWERS, DIRECT -> List.of(Audience.DIRECT);
        };
    }

    private static int length(String words) {
        return words.codePointCount(0, words.length());
    }

    @Override
    public void answer(Brief brief, NewAnswer answer, Visitor by) {
        Room room = room(brief).orElseThrow(() -> new Refusal("social.refused.closed"));
        String said = Printable.text(answer.words());
        if (said.isEmpty()) {
            throw new Refusal("social.refused.nothingSaid");
        }
        if (length(said) > room.longest()) {
            throw new Refusal("social.refused.tooLong", room.longest());
        }
        if (!room.audiences().contains(answer.audience())) {
            throw new Refusal("social.refused.audience");
        }
        if (isForFew(answer.audience()) && namesOthers(said, brief.sender().address())) {
            throw new Refusal("social.refused.mention");
        }
        SocialReply reply = new SocialReply(
                answer.key(), brief.id(), said, answer.audience(), SocialReply.State.WAITING, null, null, by.account(), by.name(),
                clock.instant());
        transaction.executeWithoutResult(_ -> keep(reply, by));
        posting.deliver(reply.id());
    }

    /** Once, however often its form is sent; a form that was sent already says nothing else under its key. */
    private void keep(SocialReply reply, Visitor by) {
        if (store.insert(reply)) {
            journal.append(JournalEntry.by(by, "social.replied", "brief", reply.briefId()).with("audience", reply.audience()));
        } else if (store.find(reply.id()).filter(reply::isSameAs).isEmpty()) {
            throw new Refusal("social.refused.another");
        }
    }

    private static boolean isForFew(Audience audience) {
        return audience == Audience.DIRECT || audience == Audience.FOLLOWERS;
    }

    /** Whoever is named reads it too. The short name of an account elsewhere is somebody else's here. */
    private static boolean namesOthers(String words, String answered) {
        return MENTION.matcher(words).results().anyMatch(found -> !found.group(1).equalsIgnoreCase(answered));
    }
}
