package org.parvis.participation.budget;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.ballot.proof.ProjectChange;
import org.parvis.ballot.proof.VoteCourse;
import org.parvis.ballot.proof.VoteTerms;
import org.parvis.ballot.proof.ZoneChoice;
import org.parvis.ballot.proof.Zoning;
import org.parvis.ballot.tally.BallotLimits;

/**
 * A «budget participatif».
 *
 * @param slug its name in addresses; never changes
 * @param zones none for a budget with one envelope for all
 * @param groups projects for which the rule says something together
 * @param changes what became of its projects since the vote opened, in order
 * @param processId the process whose ideas it decides on; null for a budget of its own
 * @param voteId its vote, once its rule is frozen; null while it is a draft, which only those see who write it
 */
public record Budget(
        UUID id,
        String slug,
        BudgetDraft about,
        List<BudgetZone> zones,
        List<BudgetProject> projects,
        List<BudgetGroup> groups,
        List<ProjectChange> changes,
        @Nullable UUID voteId,
        @Nullable UUID processId) {

    public Budget {
        zones = List.copyOf(zones);
        projects = List.copyOf(projects);
        groups = List.copyOf(groups);
        changes = List.copyOf(changes);
    }

    /**
     * As its frozen terms and what changed since say, whatever its rows became: ballots, receipts and results are drawn from these
     * alone. Only texts that explain come from elsewhere. A project costs what it costs now, and one that was withdrawn keeps its place.
     */
    public Budget under(VoteCourse course) {
        VoteTerms terms = course.priced();
        Map<String, BudgetProject> texts =
                projects.stream().collect(Collectors.toMap(BudgetProject::code, Function.identity()));
        List<BudgetProject> frozen = terms.projects().stream()
                .map(project -> {
                    @Nullable BudgetProject text = texts.get(project.id());
                    return new BudgetProject(
                            project.id(), project.name(), text == null ? "" : text.words(), project.cost(), text == null ? "" : text.proposal(),
                            terms.zoning().map(zoning -> zoning.zoneOf().getOrDefault(project.id(), "")).orElse(""), project.divisible());
                })
                .toList();
        List<BudgetZone> frozenZones = terms.zoning().map(Zoning::zones).orElse(List.of()).stream()
                .map(zone -> new BudgetZone(zone.id(), zone.name(), zone.envelope(), zone.isCityWide(), zone.own()))
                .toList();
        return new Budget(id, slug, about.under(terms), frozenZones, frozen, BudgetGroup.of(terms), course.changes(), voteId, processId);
    }

    /** How a project left the vote; empty for one that is voted on. */
    public Optional<ProjectChange> withdrawal(BudgetProject project) {
        return changes.stream().filter(change -> change.isWithdrawal() && change.project().equals(project.code())).findFirst();
    }

    /** Those that are voted on. */
    public List<BudgetProject> offered() {
        return projects.stream().filter(project -> withdrawal(project).isEmpty()).toList();
    }

    public Optional<BudgetProject> project(String code) {
        return projects.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** Whether a project came from an idea. */
    boolean hasIdea(String code) {
        return project(code).filter(one -> !one.proposal().isEmpty()).isPresent();
    }

    public Optional<BudgetZone> zone(String code) {
        return zones.stream().filter(zone -> zone.code().equals(code)).findFirst();
    }

    /** Its projects by the envelope that they share: one section, or one for each zone. */
    public List<BudgetSection> sections() {
        return zones.isEmpty()
                ? List.of(new BudgetSection(null, about.envelope(), about.limits(), projects))
                : zones.stream()
                        .map(zone -> new BudgetSection(
                                zone, zone.envelope(), zone.own().over(about.limits()),
                                projects.stream().filter(one -> one.zone().equals(zone.code())).toList()))
                        .toList();
    }

    /** What a ballot may hold where this project is. */
    public BallotLimits limits(BudgetProject project) {
        return zone(project.zone()).map(zone -> zone.own().over(about.limits())).orElse(about.limits());
    }

    /** Zones among which a voter says theirs, before they see projects; none where there is nothing to say. */
    public List<BudgetZone> zonesToChoose() {
        return about.zoneChoice().filter(ZoneChoice::asksForZone).isEmpty()
                ? List.of()
                : zones.stream().filter(zone -> !zone.isCityWide()).toList();
    }

    public String title() {
        return about.title();
    }

    public boolean isFrozen() {
        return voteId != null;
    }

    public String path() {
        return "/budgets/" + slug;
    }
}
