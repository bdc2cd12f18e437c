package org.parvis.participation.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Capability;
import org.parvis.participation.Process;
import org.parvis.participation.Process.Stage;
import org.parvis.participation.Processes;
import org.parvis.participation.Proposal;
import org.parvis.participation.ProposalLists;
import org.parvis.participation.Proposals;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.budget.Budgets;
import org.parvis.participation.council.Councils;
import org.parvis.participation.petition.PetitionRules;
import org.parvis.web.HomeTile;
import org.parvis.web.MenuEntry;
import org.parvis.web.SearchSource;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The ways to processes and ideas: the menu, the front page, the site's search; none where the territory has published none. */
@Component
@Order(150)
class ParticipationDoors implements MenuEntry, HomeTile, SearchSource {

    private static final List<String> ROOMS = List.of("/budgets", "/petitions", "/conseils");
    private static final int SHOWN = 4;
    private static final int FOUND = 5;

    private final Processes processes;
    private final Budgets budgets;
    private final Proposals proposals;
    private final ProposalLists ideas;
    private final PetitionRules petitions;
    private final Councils councils;

    ParticipationDoors(Processes processes, Budgets budgets, Proposals proposals, ProposalLists ideas, PetitionRules petitions, Councils councils) {
        this.processes = processes;
        this.budgets = budgets;
        this.proposals = proposals;
        this.ideas = ideas;
        this.petitions = petitions;
        this.councils = councils;
    }

    @Override
    public Optional<Link> link(View view) {
        return processes.listPublished().isEmpty() && budgets.listPublished().isEmpty() && petitions.find().isEmpty() && councils.listPublished().isEmpty()
                ? Optional.empty()
                : Optional.of(new Link(view.t("participation.menu"), "/participer", ROOMS));
    }

    /** Before the town's news. */
    @Override
    public int position() {
        return 80;
    }

    @Override
    public @Nullable Tile tile(View view) {
        List<Process> published = processes.listPublished();
        List<Budget> voted = budgets.listPublished();
        if (published.isEmpty() && voted.isEmpty()) {
            return null;
        }
        Instant now = processes.now();
        List<Item> items = Stream.concat(
                        voted.stream().filter(one -> now.isBefore(one.about().closes())).map(one -> item(one, now, view)),
                        published.stream().filter(one -> one.stage(now) != Stage.FINISHED).map(one -> item(one, now, view)))
                .limit(SHOWN)
                .toList();
        return items.isEmpty()
                ? null
                : new Tile(view.t("participation.tile"), List.of(), items, new Link(view.t("participation.all"), "/participer"));
    }

    private static Item item(Budget budget, Instant now, View view) {
        boolean isOpen = !now.isBefore(budget.about().opens());
        return new Item(
                budget.title(),
                budget.path(),
                isOpen ? "ok" : "",
                view.t("budget.stage." + (isOpen ? "OPEN" : "COMING")),
                budget.about().summary());
    }

    private static Item item(Process process, Instant now, View view) {
        String state = process.isOpen(Capability.PROPOSE, now) ? "IDEAS" : process.stage(now).name();
        return new Item(
                process.title(),
                process.path(),
                state.equals("IDEAS") ? "ok" : "",
                view.t("participation.stage." + state),
                process.about().summary());
    }

    @Override
    public Optional<String> pathOf(String number) {
        return proposals.find(number)
                .filter(Proposal::isVisible)
                .map(one -> processes.get(one.processId()).path() + "/idees/" + one.number());
    }

    @Override
    public List<Item> find(String words, View view) {
        return processes.listPublished().isEmpty()
                ? List.of()
                : ideas.find(words, FOUND).stream()
                        .map(one -> new Item(one.title(), one.path(), "", view.t("participation.status." + one.status()), ""))
                        .toList();
    }

    @Override
    public String heading(View view) {
        return view.t("participation.found");
    }

    @Override
    public String morePath(String words) {
        return "";
    }
}
