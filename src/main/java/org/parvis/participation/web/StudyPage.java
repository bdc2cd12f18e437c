package org.parvis.participation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.parvis.participation.Conclusion;
import org.parvis.participation.Process;
import org.parvis.participation.Proposal;
import org.parvis.participation.Study;
import org.parvis.territory.Department;
import org.parvis.web.FormErrors;

/**
 * The study of an idea, at the desk.
 *
 * @param departments who can be asked
 * @param done what was just done, as the end of a message key; empty for nothing
 */
public record StudyPage(
        Proposal proposal,
        Process process,
        Study study,
        LocalDate today,
        Set<Part> parts,
        List<Department> departments,
        QuestionForm question,
        ConclusionForm conclusion,
        String done,
        FormErrors errors) {

    /** What whoever looks does with the idea, besides reading. */
    public enum Part {
        HANDLES,
        /** Answers what any department was asked. */
        APPRAISES
    }

    public boolean isAppraised() {
        return parts.contains(Part.APPRAISES);
    }

    public boolean isHandled() {
        return parts.contains(Part.HANDLES);
    }

    public boolean canAsk() {
        return isHandled() && proposal.status().isOpen() && isStudied();
    }

    public boolean canConclude() {
        return isHandled() && isStudied();
    }

    private boolean isStudied() {
        return proposal.stands() && !proposal.isForgotten();
    }

    /** Its author has answered: whoever handles it stays with it, or writes another. */
    public boolean canPublish() {
        Conclusion pending = study.pending();
        return isHandled() && pending != null && pending.isAnswered();
    }

    public boolean isAnother() {
        return !study.conclusions().isEmpty();
    }

    public String path() {
        return path(proposal.number());
    }

    static String path(String number) {
        return "/bureau/idees/" + number + "/etude";
    }
}
