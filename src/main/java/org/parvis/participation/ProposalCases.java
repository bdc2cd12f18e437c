package org.parvis.participation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Case;
import org.parvis.casework.CaseGlance;
import org.parvis.casework.CaseKind;
import org.parvis.casework.Viewer;
import org.parvis.participation.team.ProcessAct;
import org.parvis.participation.team.ProcessRights;
import org.parvis.territory.Territories;
import org.parvis.web.Dates;
import org.parvis.web.Words;
import org.springframework.stereotype.Component;

/** Tells casework what an idea is: its name, and what an agent sees and does beside the timeline. */
@Component
public class ProposalCases implements CaseKind {

    /** Code of the kind. */
    public static final String CODE = "proposal";

    private final ProposalStore store;
    private final ProposalVersionStore versions;
    private final ProcessStore processes;
    private final SupportStore supports;
    private final OnBehalfStore behalf;
    private final AppraisalStore appraisals;
    private final ConclusionStore conclusions;
    private final ProcessRights rights;
    private final Territories territories;
    private final Words words;

    ProposalCases(
            ProposalStore store, ProposalVersionStore versions,
            ProcessStore processes,
            SupportStore supports,
            OnBehalfStore behalf,
            AppraisalStore appraisals,
            ConclusionStore conclusions,
            ProcessRights rights,
            Territories territories,
            Words words) {
        this.appraisals = appraisals;
        this.conclusions = conclusions;
        this.rights = rights;
        this.store = store;
        this.versions = versions;
        this.processes = processes;
        this.supports = supports;
        this.behalf = behalf;
        this.territories = territories;
        this.words = words;
    }

    @Override
    public String code() {
        return CODE;
    }

    /** «Idée». */
    @Override
    public String numberPrefix() {
        return "I";
    }

    @Override
    public String label(Locale locale) {
        return words.text(locale, "participation.case");
    }

    @Override
    public @Nullable String publicPath(Case subject) {
        return store.find(subject.subjectId())
                .filter(Proposal::isVisible)
                .map(this::path)
                .orElse(null);
    }

    private String path(Proposal proposal) {
        return processes.find(proposal.processId()).orElseThrow().path() + "/idees/" + proposal.number();
    }

    /** An idea asks for nothing to which somebody could have a right. */
    @Override
    public boolean grantsPeopleSomething() {
        return false;
    }

    /** As long as they are one of its authors; the others are told by mail. */
    @Override
    public boolean tellsRequester(Case subject) {
        return !behalf.hasSenderLeft(subject.subjectId());
    }

    /** Competence, feasibility, cost and delay have fields of their own. */
    @Override
    public String opinionPath(Case subject, UUID task) {
        return studyPath(subject.number()) + "/" + task;
    }

    /** Whoever conducts the process, whatever their department. */
    @Override
    public boolean isEntrusted(Viewer viewer, Case subject) {
        return store.find(subject.subjectId())
                .filter(one -> rights.mayByTeam(viewer, ProcessAct.ANSWER, one.processId()))
                .isPresent();
    }

    /** Where an idea is studied, below the territory's root. */
    private static String studyPath(String number) {
        return "/bureau/idees/" + number + "/etude";
    }

    @Override
    public SidePanel sidePanel(Case subject, Locale locale) {
        return store.find(subject.subjectId())
                .map(proposal -> new SidePanel(facts(proposal, locale), List.of(), acts(proposal, locale)))
                .orElse(SidePanel.EMPTY);
    }

    private List<Act> acts(Proposal proposal, Locale locale) {
        return proposal.moderation() != Proposal.Moderation.QUARANTINED || proposal.isForgotten()
                ? List.of()
                : List.of(new Act(words.text(locale, "participation.act.show"), "/bureau/idees/" + proposal.number() + "/publier"));
    }

    private List<Fact> facts(Proposal proposal, Locale locale) {
        Process process = processes.find(proposal.processId()).orElseThrow();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.text(locale, "participation.fact.process"), process.title(), process.path()).marking(Fact.Part.VALUE, true));
        facts.add(new Fact(
                words.text(locale, "participation.fact.moderation"),
                words.text(locale, "participation.moderation." + proposal.moderation()),
                "/bureau/idees/" + proposal.number()).ofHandlers());
        facts.add(new Fact(words.text(locale, "participation.fact.study"), study(proposal, locale), studyPath(proposal.number())));
        facts.add(new Fact(
                words.text(locale, "participation.fact.kin"),
                words.text(locale, versions.isAwaited(proposal.id()) ? "participation.fact.kin.waits" : "participation.fact.kin.look"),
                "/bureau/idees/" + proposal.number() + "/versions").ofHandlers());
        facts.add(written(locale, "why", proposal.moderatedWhy()));
        facts.add(proposal.isForgotten()
                ? fact(locale, "words", words.text(locale, "participation.forgotten"))
                : written(locale, "words", proposal.words()));
        facts.add(written(locale, "place", proposal.place()));
        facts.add(written(locale, "behalf", behalf.list(proposal.id()).stream()
                .map(one -> one.organisation() + (one.of().mandate().isEmpty() ? "" : " (" + one.of().mandate() + ")"))
                .collect(Collectors.joining("\n"))));
        facts.add(fact(locale, "name", proposal.shownName()));
        facts.add(fact(locale, "supports", String.valueOf(supports.count(proposal.id()))));
        facts.add(written(locale, "withdrawn", proposal.withdrawnWhy()));
        List<ProposalVersion> written = versions.list(proposal.id());
        for (int i = 0; i < written.size() - 1; i++) {
            ProposalVersion before = written.get(i);
            String until = new Dates(locale, territories.current().zone()).dateTime(written.get(i + 1).at());
            facts.add(Fact.written(words.text(locale, "participation.fact.before", until), before.title() + "\n" + before.words()));
        }
        return facts;
    }

    /** What its study waits for, or what it says. */
    private String study(Proposal proposal, Locale locale) {
        List<Appraisal> asked = appraisals.list(proposal.id());
        List<Conclusion> concluded = conclusions.list(proposal.id());
        Conclusion pending = concluded.stream().filter(Conclusion::isPending).findFirst().orElse(null);
        long awaited = asked.stream().filter(Appraisal::isAsked).count();
        if (pending != null) {
            String until = new Dates(locale, territories.current().zone()).date(pending.answerUntil());
            return words.text(locale, "participation.study.fact." + (pending.isAnswered() ? "answered" : "withAuthor"), until);
        }
        if (awaited > 0) {
            return words.text(locale, "participation.study.fact.awaited", awaited);
        }
        return concluded.stream()
                .filter(Conclusion::isFinal)
                .reduce((earlier, later) -> later)
                .map(last -> words.text(locale, "participation.study.feasibility." + last.feasibility()))
                .orElseGet(() -> words.text(
                        locale, "participation.study.fact." + (asked.stream().anyMatch(Appraisal::isGiven) ? "toConclude" : "toAsk")));
    }

    private Fact written(Locale locale, String name, String value) {
        return Fact.written(words.text(locale, "participation.fact." + name), value);
    }

    private Fact fact(Locale locale, String name, String value) {
        return new Fact(words.text(locale, "participation.fact." + name), value, null);
    }

    @Override
    public Map<UUID, CaseGlance> glances(Collection<Case> subjects, Locale locale) {
        Map<UUID, String> titles = processes.list().stream().collect(Collectors.toMap(Process::id, Process::title));
        Map<UUID, CaseGlance> glances = new HashMap<>();
        store.list(subjects.stream().map(Case::subjectId).toList()).forEach(proposal ->
                glances.put(proposal.caseId(), new CaseGlance("", titles.getOrDefault(proposal.processId(), ""), null)));
        return glances;
    }
}
