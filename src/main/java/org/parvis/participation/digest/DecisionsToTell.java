package org.parvis.participation.digest;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.budget.Budgets;
import org.parvis.participation.decision.TownDecision;
import org.parvis.participation.decision.TownDecisions;
import org.parvis.participation.petition.Petition;
import org.parvis.participation.petition.Petitions;
import org.parvis.web.Typed;
import org.springframework.stereotype.Component;

/** What the town decided on votes, processes and petitions. */
@Component
class DecisionsToTell implements ToTell {

    private static final int MOST = 20;

    private final NewsStore store;
    private final TownDecisions decisions;
    private final Processes processes;
    private final Budgets budgets;
    private final Petitions petitions;

    DecisionsToTell(NewsStore store, TownDecisions decisions, Processes processes, Budgets budgets, Petitions petitions) {
        this.store = store;
        this.decisions = decisions;
        this.processes = processes;
        this.budgets = budgets;
        this.petitions = petitions;
    }

    @Override
    public Set<NewsKind> kinds() {
        return EnumSet.of(NewsKind.DECISION);
    }

    @Override
    public List<News> list(NewsScope scope, Voice voice) {
        return store.listDecisions(scope.since(), MOST).stream()
                .map(decisions::get)
                .filter(one -> scope.isWhole() || scope.processes().containsKey(one.matter()))
                .map(TownDecision::matter)
                .distinct()
                .flatMap(matter -> news(matter, voice).stream())
                .toList();
    }

    @Override
    public Optional<News> find(LetterItem item, Voice voice) {
        return Typed.id(item.ref()).flatMap(matter -> news(matter, voice));
    }

    /** A matter that everybody can read. */
    private record Decided(String title, String path) {}

    private Optional<News> news(UUID matter, Voice voice) {
        return decisions.findPublished(matter).flatMap(decision -> find(matter).map(decided -> new News(
                NewsKind.DECISION, matter.toString(), decided.title(),
                voice.say("digest.note.decision", decision.about().authority(), Voice.brief(decision.about().words())), decided.path() + "/decision",
                decision.publishedAt() == null ? Instant.EPOCH : decision.publishedAt())));
    }

    private Optional<Decided> find(UUID matter) {
        return processes.listPublished().stream()
                .filter(one -> one.id().equals(matter))
                .findFirst()
                .map((Process one) -> new Decided(one.title(), one.path()))
                .or(() -> budgets.find(matter).filter(Budget::isFrozen).map(one -> new Decided(one.title(), one.path())))
                .or(() -> petitions.find(matter).filter(Petition::hasPublicText).map(one -> new Decided(one.text().title(), one.path())));
    }
}
