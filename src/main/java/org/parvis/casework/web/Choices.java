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
        List<Choice> openTasks) {

    static final Choices NONE = new Choices(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    Choices withDepartments(List<Choice> more) {
        return new Choices(more, bodies, colleagues, templates, laws, categories, contractors, steps, openTasks);
    }

    Choices withBodies(List<Choice> more) {
        return new Choices(departments, more, colleagues, templates, laws, categories, contractors, steps, openTasks);
    }

    Choices withColleagues(List<Choice> more) {
        return new Choices(departments, bodies, more, templates, laws, categories, contractors, steps, openTasks);
    }

    Choices withTemplates(List<Choice> more) {
        return new Choices(departments, bodies, colleagues, more, laws, categories, contractors, steps, openTasks);
    }

    Choices withLaws(List<Choice> more) {
        return new Choices(departments, bodies, colleagues, templates, more, categories, contractors, steps, openTasks);
    }

    Choices withCategories(List<Choice> more) {
        return new Choices(departments, bodies, colleagues, templates, laws, more, contractors, steps, openTasks);
    }

    /** By their addresses. */
    Choices withContractors(List<Choice> more) {
        return new Choices(departments, bodies, colleagues, templates, laws, categories, more, steps, openTasks);
    }

    /** By their codes. */
    Choices withSteps(List<Choice> more) {
        return new Choices(departments, bodies, colleagues, templates, laws, categories, contractors, more, openTasks);
    }

    /** What others still have to do on the case. */
    Choices withOpenTasks(List<Choice> more) {
        return new Choices(departments, bodies, colleagues, templates, laws, categories, contractors, steps, more);
    }
}
