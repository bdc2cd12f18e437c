package org.parvis.participation.talk;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/**
 * What every act of a moderator keeps to, whatever it is about: an article and a reason, one appeal, decided by somebody else
 * than who hid it, who does not hide again what others have shown again.
 */
@Component
public class Rulings {

    private final Charters charters;
    private final Clock clock;

    Rulings(Charters charters, Clock clock) {
        this.charters = charters;
        this.clock = clock;
    }

    /**
     * The act as it is written down.
     *
     * @param since since when it had waited; null where nothing did
     * @param isAppealed whether its author waits for an answer to their appeal
     * @throws Refusal where the article or the reason is missing, or somebody else has to decide
     */
    public PastAct act(ActStore acts, UUID about, Ruling ruling, Visitor by, @Nullable Instant since, boolean isAppealed) {
        String article = ruling.act() == ModerationAct.HIDE ? charters.current().article(ruling.article()).title() : "";
        String reason = ruling.act() == ModerationAct.PUBLISH ? "" : CommentQueue.said(ruling.reason());
        if (ruling.act() == ModerationAct.HIDE && wasOverruled(acts.list(about), by)) {
            throw new Refusal("talk.refused.ownAct");
        }
        @Nullable UUID appealOf = isAppealed ? appealed(acts, about, by) : null;
        if (appealOf == null && ruling.act() == ModerationAct.UPHOLD) {
            throw new Refusal("talk.refused.act");
        }
        return new PastAct(Ids.next(), about, ruling.act(), article, reason, by.account(), since, now(), appealOf);
    }

    private static UUID appealed(ActStore acts, UUID about, Visitor by) {
        PastAct hidden = acts.findLast(about, ModerationAct.HIDE).orElseThrow();
        if (hidden.decidedBy().equals(by.account())) {
            throw new Refusal("talk.refused.ownAct");
        }
        return hidden.id();
    }

    /** Whether somebody else has shown again, on appeal, what they had hidden. */
    private static boolean wasOverruled(List<PastAct> past, Visitor by) {
        return past.stream()
                .filter(answer -> answer.act() == ModerationAct.RESTORE && answer.appealOf() != null)
                .anyMatch(answer -> past.stream().anyMatch(act -> act.id().equals(answer.appealOf()) && act.decidedBy().equals(by.account())));
    }

    /** The act against which its author can appeal now, of something that is hidden. */
    public Optional<PastAct> findAppealable(ActStore acts, UUID about) {
        return acts.findLast(about, ModerationAct.HIDE).filter(act -> isAppealable(act, acts.appeals(about)));
    }

    /** Whether its author can appeal against an act now, in view of the appeals there were. */
    public boolean isAppealable(PastAct act, List<Appeal> appeals) {
        return now().isBefore(CommentModeration.appealUntil(act)) && appeals.stream().noneMatch(one -> one.actId().equals(act.id()));
    }

    /**
     * The author does not agree. Once per act.
     *
     * @param against empty where there is nothing to appeal against
     * @return when
     * @throws Refusal where they cannot, or did already
     */
    public Instant appeal(ActStore acts, UUID about, Optional<PastAct> against, String words) {
        String said = CommentQueue.said(words);
        PastAct act = against.orElseThrow(() -> new Refusal("talk.refused.noAppeal"));
        Instant now = now();
        if (!acts.insert(new Appeal(act.id(), about, said, now))) {
            throw new Refusal("talk.refused.noAppeal");
        }
        return now;
    }

    /** What the journal calls it. */
    public static String verb(ModerationAct act) {
        return switch (act) {
            case PUBLISH -> "Shown";
            case KEEP -> "Kept";
            case HIDE -> "Hidden";
            case RESTORE -> "Restored";
            case UPHOLD -> "Upheld";
        };
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
