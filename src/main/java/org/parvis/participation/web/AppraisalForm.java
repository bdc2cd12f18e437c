package org.parvis.participation.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parvis.participation.Feasibility;
import org.parvis.participation.Findings;
import org.parvis.participation.Findings.Competence;
import org.parvis.web.Typed;
import org.springframework.util.MultiValueMap;

/** What a department found, as it was typed. */
public record AppraisalForm(
        String competence, String whose, String feasibility, EstimateForm estimate, String explanation, String note) {

    static final AppraisalForm EMPTY = new AppraisalForm("", "", "", new EstimateForm("", "", ""), "", "");

    static AppraisalForm read(MultiValueMap<String, String> fields) {
        return new AppraisalForm(
                Typed.of(fields, "competence"),
                Typed.of(fields, "whose"),
                Typed.of(fields, "feasibility"),
                EstimateForm.read(fields),
                Typed.of(fields, "explanation"),
                Typed.of(fields, "note"));
    }

    /** What was not chosen or is no number, by field, as message keys. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (Typed.one(Competence.values(), competence).isEmpty()) {
            problems.put("competence", "participation.study.refused.competence");
        }
        if (Typed.one(Feasibility.values(), feasibility).isEmpty()) {
            problems.put("feasibility", "participation.study.refused.feasibilityOf");
        }
        problems.putAll(estimate.problems());
        return problems;
    }

    /** Where nothing is wrong. */
    Findings findings() {
        Competence said = Competence.valueOf(competence);
        return new Findings(
                said,
                said == Competence.OTHERS ? whose : "",
                Feasibility.valueOf(feasibility),
                estimate.estimate(),
                explanation,
                note);
    }
}
