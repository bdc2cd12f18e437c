package org.parvis.participation.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.participation.Capability;
import org.parvis.participation.Process;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** The rules of a process in one sentence, made of what is in force and never typed: it cannot say something else. */
@Component
class RuleSentence {

    private final Departments departments;

    RuleSentence(Departments departments) {
        this.departments = departments;
    }

    String of(Process process, View view) {
        return Stream.of(
                        process.phasesFor(Capability.PROPOSE).isEmpty() ? "" : ideas(process, view),
                        sentence(process, Capability.COMMENT, "participation.rule.comment", view),
                        sentence(process, Capability.DEBATE, "participation.rule.debate", view),
                        sentence(process, Capability.OPEN_DEBATE, "participation.rule.openDebate", view),
                        sentence(process, Capability.ANSWER, "participation.rule.answer", view),
                        sentence(process, Capability.SHARE, "participation.rule.share", view),
                        sentence(process, Capability.ANNOTATE, "participation.rule.annotate", view))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String sentence(Process process, Capability capability, String key, View view) {
        String spans = spans(process, capability, view);
        return spans.isEmpty() ? "" : view.t(key, spans);
    }

    private String ideas(Process process, View view) {
        String propose = spans(process, Capability.PROPOSE, view);
        String support = spans(process, Capability.SUPPORT, view);
        String department = department(process);
        if (support.equals(propose)) {
            return view.t("participation.rule.together", propose, department);
        }
        return support.isEmpty()
                ? view.t("participation.rule.propose", propose, department)
                : view.t("participation.rule.both", propose, support, department);
    }

    /** Name of who handles the ideas. */
    String department(Process process) {
        return departments.find(process.about().department()).map(Department::name).orElse(process.about().department());
    }

    private static String spans(Process process, Capability capability, View view) {
        return process.phasesFor(capability).stream()
                .map(phase -> view.t("participation.rule.span", view.dateTime(phase.opens()), view.dateTime(phase.closes())))
                .collect(Collectors.joining(view.t("participation.rule.then")));
    }
}
