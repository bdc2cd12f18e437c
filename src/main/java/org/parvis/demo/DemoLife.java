package org.parvis.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.parvis.casework.Actor;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.MoveKind;
import org.parvis.casework.PastStep;
import org.parvis.casework.Signatory;
import org.parvis.territory.Department;

/** What happened to an invented report since it was made. */
final class DemoLife {

    private static final String TOWN = "Ville de Sceaux";

    private final Story story;
    private final Actor agent;
    private final Map<String, Department> bodies;
    private final Chance chance;
    private final List<PastStep> steps = new ArrayList<>();
    private Instant at;

    private DemoLife(Invented report, Actor agent, Map<String, Department> bodies, Chance chance) {
        this.story = report.story();
        this.at = report.at();
        this.agent = agent;
        this.bodies = bodies;
        this.chance = chance;
    }

    /** @param bodies departments and bodies by code */
    static DemoLife of(Invented report, Actor agent, Map<String, Department> bodies, Chance chance) {
        DemoLife life = new DemoLife(report, agent, bodies, chance);
        switch (report.age()) {
            case OVER -> life.end();
            case PASSED_ON -> life.passOn();
            case UNDER_WAY -> life.begin(chance.below(5));
            case LATE -> life.begin(chance.below(4));
        }
        return life;
    }

    static List<PastStep> duplicateOf(UUID original, Instant from, Actor agent, Chance chance) {
        String fact = "Le même problème avait déjà été signalé au même endroit\u00A0; vous serez prévenu en même temps.";
        DecisionDraft draft = DecisionDraft.duplicateOf(original, fact);
        return List.of(PastStep.deciding(chance.later(from, 3, 8), agent, signed(draft, agent)));
    }

    List<PastStep> steps() {
        return steps;
    }

    boolean isTaken() {
        return !steps.isEmpty();
    }

    /** Still open: received, taken, under way, or waiting for the person. */
    private void begin(int how) {
        if (how >= 1) {
            later(1, 10);
            steps.add(PastStep.of(at, MoveKind.TAKE, agent));
        }
        if (how >= 3) {
            later(1, 10);
            steps.add(PastStep.of(at, MoveKind.START, agent));
        }
        if (how == 4) {
            later(1, 10);
            steps.add(PastStep.saying(
                    at, MoveKind.ASK, agent, "Pouvez-vous nous dire de quel côté de la rue cela se trouve\u00A0?"));
        }
    }

    private void end() {
        if (story.forwarded() != null) {
            passOn();
            later(20, 200);
            answerOf(body(story.forwarded()));
            return;
        }
        later(1, 30);
        steps.add(PastStep.of(at, MoveKind.TAKE, agent));
        if (!chance.oneIn(3)) {
            later(1, 30);
            steps.add(PastStep.of(at, MoveKind.START, agent));
        }
        later(2, chance.oneIn(5) ? 300 : 40);
        decide();
        if (chance.oneIn(25) && steps.getLast().move() == MoveKind.RESOLVE) {
            later(20, 90);
            steps.add(PastStep.saying(at, MoveKind.REOPEN, Actor.requester(), "Ce n’est toujours pas réparé."));
            later(4, 40);
            decide();
        }
    }

    private void passOn() {
        Story.Transfer transfer = Objects.requireNonNull(story.forwarded());
        later(1, 12);
        add(DecisionDraft.forwarded(body(transfer).id(), transfer.fact()));
    }

    private void answerOf(Department body) {
        DecisionDraft answer = DecisionDraft.resolved(chance.one(story.resolved()))
                .signedBy(new Signatory("Service des usagers", body.name()));
        steps.add(PastStep.deciding(at, Actor.outsideBody(body.name()), answer));
    }

    private Department body(Story.Transfer transfer) {
        return Objects.requireNonNull(bodies.get(transfer.to()), transfer.to());
    }

    private void decide() {
        if (story.declined() != null && chance.oneIn(3)) {
            Story.Refusal why = chance.one(story.declined());
            add(DecisionDraft.declined(why.fact(), why.law()).then(why.next()));
        } else {
            add(DecisionDraft.resolved(chance.one(story.resolved())).then(story.next()));
        }
    }

    private void add(DecisionDraft draft) {
        steps.add(PastStep.deciding(at, agent, signed(draft, agent)));
    }

    static DecisionDraft signed(DecisionDraft draft, Actor agent) {
        return draft.signedBy(new Signatory(String.valueOf(agent.name()), TOWN));
    }

    private void later(int fewest, int most) {
        at = chance.later(at, fewest, most);
    }
}
