package org.parvis.casework.web;

import java.util.List;

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
