package org.parvis.participation.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parvis.casework.Case;
import org.parvis.casework.CaseSights;
import org.parvis.casework.Cases;
import org.parvis.casework.Viewer;
import org.parvis.participation.Appraisals;
import org.parvis.participation.Conclusions;
import org.parvis.participation.Processes;
import org.parvis.participation.Proposal;
import org.parvis.participation.ProposalCases;
import org.parvis.participation.Proposals;
import org.parvis.participation.Studies;
import org.parvis.participation.Study;
import org.parvis.participation.StudyRefused;
import org.parvis.participation.team.AllowTeam;
import org.parvis.participation.team.ProcessAct;
import org.parvis.participation.team.ProcessRights;
import org.parvis.participation.web.StudyPage.Part;
import org.parvis.shared.Refusal;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The study of an idea: whoever handles it asks departments and concludes; those that are asked read it, and the team of its process. */
@Controller
@AllowTeam
class StudyController {

    private static final Set<String> DONE = Set.of("demande", "conclu", "publie", "rendu");

    private final Proposals proposals;
    private final Processes processes;
    private final Studies studies;
    private final Appraisals appraisals;
    private final Conclusions conclusions;
    private final Cases cases;
    private final CaseSights sights;
    private final ProcessRights rights;
    private final Departments departments;

    StudyController(
            Proposals proposals,
            Processes processes,
            Studies studies,
            Appraisals appraisals,
            Conclusions conclusions,
            Cases cases,
            CaseSights sights,
            ProcessRights rights,
            Departments departments) {
        this.proposals = proposals;
        this.processes = processes;
        this.studies = studies;
        this.appraisals = appraisals;
        this.conclusions = conclusions;
        this.cases = cases;
        this.sights = sights;
        this.rights = rights;
        this.departments = departments;
    }

    /** What was typed into one of its forms; the others are as they come. */
    private record Filled(QuestionForm question, ConclusionForm conclusion, FormErrors errors) {}

    @GetMapping("/bureau/idees/{number}/etude")
    Page show(@PathVariable String number, @RequestParam(name = "fait", defaultValue = "") String done, View view) {
        Proposal proposal = proposals.find(number).orElseThrow(HttpProblem::notFound);
        if (!sights.showContent(view.visitor(), ProposalCases.CODE, proposal.id())
                && !rights.mayByTeam(view.visitor(), ProcessAct.FOLLOW_STUDIES, proposal.processId())) {
            throw HttpProblem.notFound();
        }
        Study study = studies.of(proposal);
        return page(proposal, study, new Filled(usual(view), ConclusionForm.of(study), new FormErrors()), DONE.contains(done) ? done : "", view);
    }

    @PostMapping("/bureau/idees/{number}/etude/demander")
    Object ask(@PathVariable String number, @RequestParam MultiValueMap<String, String> fields, View view) {
        Proposal proposal = handled(number, view);
        QuestionForm form = QuestionForm.read(fields);
        try {
            appraisals.ask(proposal.id(), form.question(), Viewer.of(view.visitor()).actor());
            return Redirect.to(view, StudyPage.path(number) + "?fait=demande");
        } catch (StudyRefused refused) {
            return asked(proposal, form, FormErrors.of(refused.problems(), view), view);
        } catch (Refusal refusal) {
            return asked(proposal, form, new FormErrors().add("departments", view.t(refusal)), view);
        }
    }

    private Page asked(Proposal proposal, QuestionForm form, FormErrors errors, View view) {
        Study study = studies.of(proposal);
        return page(proposal, study, new Filled(form, ConclusionForm.of(study), errors), "", view).withStatus(422);
    }

    @PostMapping("/bureau/idees/{number}/etude/conclure")
    Object conclude(@PathVariable String number, @RequestParam MultiValueMap<String, String> fields, View view) {
        Proposal proposal = handled(number, view);
        ConclusionForm form = ConclusionForm.read(fields);
        Map<String, String> problems = form.problems();
        if (!problems.isEmpty()) {
            return concluded(proposal, form, FormErrors.of(problems, view), view);
        }
        try {
            conclusions.conclude(proposal.id(), form.conclusion(), view.visitor());
            return Redirect.to(view, StudyPage.path(number) + "?fait=conclu");
        } catch (StudyRefused refused) {
            return concluded(proposal, form, FormErrors.of(refused.problems(), view), view);
        } catch (Refusal refusal) {
            return concluded(proposal, form, new FormErrors().add("feasibility", view.t(refusal)), view);
        }
    }

    private Page concluded(Proposal proposal, ConclusionForm form, FormErrors errors, View view) {
        return page(proposal, studies.of(proposal), new Filled(usual(view), form, errors), "", view).withStatus(422);
    }

    /** Its author has answered, and the conclusion stays as it is. */
    @PostMapping("/bureau/idees/{number}/etude/publier")
    Object publish(@PathVariable String number, View view) {
        Proposal proposal = handled(number, view);
        try {
            conclusions.publish(proposal.id(), view.visitor());
            return Redirect.to(view, StudyPage.path(number) + "?fait=publie");
        } catch (Refusal refusal) {
            Study study = studies.of(proposal);
            FormErrors errors = new FormErrors().add("publier", view.t(refusal));
            return page(proposal, study, new Filled(usual(view), ConclusionForm.of(study), errors), "", view).withStatus(422);
        }
    }

    private QuestionForm usual(View view) {
        return new QuestionForm(List.of(), view.t("participation.study.ask.usual"), "");
    }

    private Page page(Proposal proposal, Study study, Filled filled, String done, View view) {
        Set<Part> parts = parts(proposal, view);
        List<Department> inside = departments.list().stream().filter(one -> !one.isOutside()).toList();
        return Page.of("participation/studydesk", new StudyPage(
                proposal, processes.get(proposal.processId()), study, appraisals.today(), parts,
                parts.contains(Part.HANDLES) ? inside : List.of(), filled.question(), filled.conclusion(), done, filled.errors()));
    }

    private Set<Part> parts(Proposal proposal, View view) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        if (sights.handles(Viewer.of(view.visitor()), cases.get(proposal.caseId()))) {
            parts.add(Part.HANDLES);
        }
        if (rights.mayByTeam(view.visitor(), ProcessAct.APPRAISE, proposal.processId())) {
            parts.add(Part.APPRAISES);
        }
        return parts;
    }

    /** Nothing tells an idea of another department from one that is not there. */
    private Proposal handled(String number, View view) {
        Proposal proposal = proposals.find(number).orElseThrow(HttpProblem::notFound);
        Case subject = cases.get(proposal.caseId());
        if (!sights.handles(Viewer.of(view.visitor()), subject)) {
            throw HttpProblem.notFound();
        }
        return proposal;
    }
}
