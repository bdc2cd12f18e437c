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
        List<Choice> contractors) {

    static final Choices NONE = new Choices(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    Choices withDepartments(List<Choice> more) {
        return new Choices(more, bodies, colleagues, templates, laws, categories, contractors);
    }

    Choices withBodies(List<Choice> more) {
        return new Choices(departments, more, colleagues, templates, laws, categories, contractors);
    }

    Choices withColleagues(List<Choice> more) {
        return new Choices(departments, bodies, more, templates, laws, categories, contractors);
    }

    Choices withTemplates(List<Choice> more) {
        return new Choices(departments, bodies, colleagues, more, laws, categories, contractors);
    }

    Choices withLaws(List<Choice> more) {
        return new Choices(departments, bodies, colleagues, templates, more, categories, contractors);
    }

    Choices withCategories(List<Choice> more) {
        return new Choices(departments, bodies, colleagues, templates, laws, more, contractors);
    }

    /** By their addresses. */
    Choices withContractors(List<Choice> more) {
        return new Choices(departments, bodies, colleagues, templates, laws, categories, more);
    }
}
