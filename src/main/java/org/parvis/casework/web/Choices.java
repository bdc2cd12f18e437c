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
        List<Choice> steps) {

    static final Choices NONE = new Choices(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    Choices withDepartments(List<Choice> more) {
        return new Choices(more, bodies, colleagues, templates, laws, categories, contractors, steps);
    }

    Choices withBodies(List<Choice> more) {
        return new Choices(departments, more, colleagues, templates, laws, categories, contractors, steps);
    }

    Choices withColleagues(List<Choice> more) {
        return new Choices(departments, bodies, more, templates, laws, categories, contractors, steps);
    }

    Choices withTemplates(List<Choice> more) {
        return new Choices(departments, bodies, colleagues, more, laws, categories, contractors, steps);
    }

    Choices withLaws(List<Choice> more) {
        return new Choices(departments, bodies, colleagues, templates, more, categories, contractors, steps);
    }

    Choices withCategories(List<Choice> more) {
        return new Choices(departments, bodies, colleagues, templates, laws, more, contractors, steps);
    }

    /** By their addresses. */
    Choices withContractors(List<Choice> more) {
        return new Choices(departments, bodies, colleagues, templates, laws, categories, more, steps);
    }

    /** By their codes. */
    Choices withSteps(List<Choice> more) {
        return new Choices(departments, bodies, colleagues, templates, laws, categories, contractors, more);
    }
}
