package org.parvis.casework.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the lists of a form offer; only what the form needs is filled. */
public record Choices(
        List<Choice> departments,
        List<Choice> bodies,
        List<Choice> colleagues,
        List<Choice> templates,
        List<Choice> laws,
        List<Choice> categories,
        List<Choice> contractors,
        List<Choice> steps,
        List<Choice> lines) {

    /** Those of the colleagues that stand under a heading, by it. */
    public Map<String, List<Choice>> families() {
        return colleagues.stream()
                .filter(one -> !one.group().isEmpty())
                .collect(Collectors.groupingBy(Choice::group, LinkedHashMap::new, Collectors.toList()));
    }

    /** The colleagues under no heading. */
    public List<Choice> alone() {
        return colleagues.stream().filter(one -> one.group().isEmpty()).toList();
    }

    static final Choices NONE = new Choices(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    Choices withDepartments(List<Choice> more) {
        return new Choices(more, bodies, colleagues, templates, laws, categories, contractors, steps, lines);
    }

    Choices withBodies(List<Choice> more) {
        return new Choices(departments, more, colleagues, templates, laws, categories, contractors, steps, lines);
    }

    Choices withColleagues(List<Choice> more) {
        return new Choices(departments, bodies, more, templates, laws, categories, contractors, steps, lines);
    }

    Choices withTemplates(List<Choice> more) {
        return new Choices(departments, bodies, colleagues, more, laws, categories, contractors, steps, lines);
    }

    Choices withLaws(List<Choice> more) {
        return new Choices(departments, bodies, colleagues, templates, more, categories, contractors, steps, lines);
    }

    Choices withCategories(List<Choice> more) {
        return new Choices(departments, bodies, colleagues, templates, laws, more, contractors, steps, lines);
    }

    /** By their addresses. */
    Choices withContractors(List<Choice> more) {
        return new Choices(departments, bodies, colleagues, templates, laws, categories, more, steps, lines);
    }

    /** By their codes. */
    Choices withSteps(List<Choice> more) {
        return new Choices(departments, bodies, colleagues, templates, laws, categories, contractors, more, lines);
    }

    /** Of the timeline, by their ids. */
    Choices withLines(List<Choice> more) {
        return new Choices(departments, bodies, colleagues, templates, laws, categories, contractors, steps, more);
    }
}
