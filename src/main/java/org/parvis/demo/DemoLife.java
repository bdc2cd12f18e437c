package org.parvis.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.parvis.casework.Actor;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.MoveKind;
import org.parvis.casework.PastStep;
import org.parvis.casework.Signatory;

/** What happened to an invented report since it was made. */
final class DemoLife {

    private final Story story;
    private final Actor agent;
    private final Instant now;
    private final RandomGenerator random;
    private final List<PastStep> steps = new ArrayList<>();
    private Instant at;

    private DemoLife(Story story, Instant from, Instant now, Actor agent, RandomGenerator random) {
        this.story = story;
        this.at = from;
        this.now = now;
        this.agent = agent;
        this.random = random;
    }

    static DemoLife of(Story story, Instant from, Instant now, Actor agent, RandomGenerator random, boolean fresh) {
        DemoLife life = new DemoLife(story, from, now, agent, random);
        if (fresh) {
            life.begin(random.nextInt(5));
        } else {
            life.end();
        }
        return life;
    }

    static List<PastStep> duplicateOf(UUID original, Instant from, Instant now, Actor agent) {
        Instant at = from.plus(Duration.ofHours(3));
        String fact = "Le même problème avait déjà été signalé au même endroit ; vous serez prévenu en même temps.";
        return at.isBefore(now)
                ? List.of(PastStep.deciding(at, agent, signed(DecisionDraft.duplicateOf(original, fact), agent)))
                : List.of();
    }

    List<PastStep> steps() {
        return steps;
    }

    boolean isTaken() {
        return !steps.isEmpty();
    }

    /** Still open: received, taken, under way, or waiting for the person. */
    private void begin(int how) {
        if (how >= 1 && later(2, 20)) {
            steps.add(PastStep.of(at, MoveKind.TAKE, agent));
        }
        if (how >= 3 && isTaken() && later(2, 20)) {
            steps.add(PastStep.of(at, MoveKind.START, agent));
        }
        if (how == 4 && isTaken() && later(1, 10)) {
            steps.add(PastStep.saying(
                    at, MoveKind.ASK, agent, "Pouvez-vous nous dire de quel côté de la rue cela se trouve ?"));
        }
    }

    private void end() {
        if (later(1, 30)) {
            steps.add(PastStep.of(at, MoveKind.TAKE, agent));
        }
        if (random.nextInt(3) > 0 && later(1, 30)) {
            steps.add(PastStep.of(at, MoveKind.START, agent));
        }
        if (later(2, random.nextInt(5) == 0 ? 300 : 40)) {
            decide();
        }
        if (random.nextInt(25) == 0 && isResolved() && later(20, 90)) {
            steps.add(PastStep.saying(at, MoveKind.REOPEN, Actor.requester(), "Ce n’est toujours pas réparé."));
            if (later(4, 40)) {
                decide();
            }
        }
    }

    private void decide() {
        if (story.canBeDeclined() && random.nextInt(3) == 0) {
            Story.Refusal why = Stories.one(java.util.Objects.requireNonNull(story.declined()), random);
            add(DecisionDraft.declined(why.fact(), why.law()).then(why.next()));
        } else {
            add(DecisionDraft.resolved(Stories.one(story.resolved(), random)).then(story.next()));
        }
    }

    private boolean isResolved() {
        return !steps.isEmpty() && steps.getLast().move() == MoveKind.RESOLVE;
    }

    private void add(DecisionDraft draft) {
        steps.add(PastStep.deciding(at, agent, signed(draft, agent)));
    }

    private static DecisionDraft signed(DecisionDraft draft, Actor agent) {
        return draft.signedBy(new Signatory(String.valueOf(agent.name()), "Ville de Sceaux"));
    }

    /** Goes on by some hours; says whether that is still in the past. */
    private boolean later(int fewest, int most) {
        Instant next = at.plus(Duration.ofMinutes(60L * fewest + random.nextInt(60 * (most - fewest))));
        if (next.isBefore(now)) {
            at = next;
            return true;
        }
        return false;
    }
}
