package org.parvis.journal.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalRow;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
import org.parvis.web.Page;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The journal, for those who audit. */
@Controller
class JournalController {

    private final Journal journal;

    JournalController(Journal journal) {
        this.journal = journal;
    }

    @AllowRoles({Role.AUDITOR, Role.ADMINISTRATOR})
    @GetMapping("/admin/journal")
    Page list(
            View view,
            @RequestParam(defaultValue = "") String qui,
            @RequestParam(defaultValue = "") String quoi,
            @RequestParam(defaultValue = "") String objet,
            @RequestParam(defaultValue = "") String du,
            @RequestParam(defaultValue = "") String au,
            @RequestParam(required = false) @Nullable UUID apres) {
        JournalFilter filter = new JournalFilter(qui, quoi, objet, du, au);
        List<JournalRow> found = journal.list(filter.query(view.site().zone(), apres));
        boolean more = found.size() > Journal.PAGE;
        List<JournalRow> shown = more ? found.subList(0, Journal.PAGE) : found;
        return Page.of("journal/list", new JournalPage(filter, shown, more ? shown.getLast().id() : null));
    }
}
