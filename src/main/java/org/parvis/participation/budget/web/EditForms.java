package org.parvis.participation.budget.web;

/** What stands in the forms of a budget's page at the desk. */
record EditForms(BudgetForm budget, ProjectForm project, ZoneForm zone, GroupForm group) {

    static EditForms of(BudgetForm budget) {
        return new EditForms(budget, ProjectForm.EMPTY, ZoneForm.EMPTY, GroupForm.EMPTY);
    }

    EditForms with(ProjectForm typed) {
        return new EditForms(budget, typed, zone, group);
    }

    EditForms with(ZoneForm typed) {
        return new EditForms(budget, project, typed, group);
    }

    EditForms with(GroupForm typed) {
        return new EditForms(budget, project, zone, typed);
    }
}
