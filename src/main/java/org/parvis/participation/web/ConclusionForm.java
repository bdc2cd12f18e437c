package org.parvis.participation.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.participation.Appraisal;
import org.parvis.participation.Conclusion;
import org.parvis.participation.Feasibility;
import org.parvis.participation.Findings;
import org.parvis.participation.NewConclusion;
import org.parvis.participation.Study;
import org.parvis.web.Typed;
import org.springframework.util.MultiValueMap;

/** A conclusion, as it was typed. */
public record ConclusionForm(String feasibility, EstimateForm estimate, String explanation, String days, String reason) {

    private static final EstimateForm NO_ESTIMATE = new EstimateForm("", "", "");

    static ConclusionForm read(MultiValueMap<String, String> fields) {
        return new ConclusionForm(
                Typed.of(fields, "feasibility"),
                EstimateForm.read(fields),
                Typed.of(fields, "explanation"),
                Typed.of(fields, "days"),
                Typed.of(fields, "reason"));
    }

    /** What was concluded last; else what the only department found; else nothing: nobody adds up what several say. */
    static ConclusionForm of(Study study) {
        String days = String.valueOf(NewConclusion.USUAL_DAYS);
        if (!study.conclusions().isEmpty()) {
            Conclusion last = study.conclusions().getLast();
            return new ConclusionForm(last.feasibility().name(), EstimateForm.of(last.estimate()), last.explanation(), days, "");
        }
        List<Findings> found = study.lines().stream().filter(line -> line.appraisal().state() == Appraisal.State.GIVEN).map(Study.Line::found).toList();
        if (found.size() != 1) {
            return new ConclusionForm("", NO_ESTIMATE, "", days, "");
        }
        Findings only = found.getFirst();
        return new ConclusionForm(only.feasibility().name(), EstimateForm.of(only.estimate()), only.explanation(), days, "");
    }

    /** What was not chosen or is no number, by field, as message keys. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (Typed.one(Feasibility.values(), feasibility).isEmpty()) {
            problems.put("feasibility", "participation.study.refused.feasibility");
        }
        problems.putAll(estimate.problems());
        if (!days.matches("\\d{1,3}")) {
            problems.put("days", "participation.study.refused.days");
        }
        return problems;
    }

    /** Where nothing is wrong. */
    NewConclusion conclusion() {
        return new NewConclusion(Feasibility.valueOf(feasibility), estimate.estimate(), explanation, Integer.parseInt(days), reason);
    }
}
