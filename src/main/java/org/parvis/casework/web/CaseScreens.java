package org.parvis.casework.web;

import java.util.function.UnaryOperator;
import org.parvis.casework.Case;
import org.parvis.casework.CaseRights.Sight;
import org.parvis.casework.Presences;
import org.parvis.casework.Viewer;
import org.parvis.casework.web.CasePages.Around;
import org.parvis.casework.web.CasePages.Seen;
import org.parvis.web.Page;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** A case on the screen. That somebody looks at it is written first: everything after it only reads. */
@Component
class CaseScreens {

    private final CasePages pages;
    private final Presences presences;

    CaseScreens(CasePages pages, Presences presences) {
        this.pages = pages;
        this.presences = presences;
    }

    Page show(View view, Case subject, Around around) {
        return show(view, subject, around, UnaryOperator.identity());
    }

    /** @param finish what is put into the page besides what every look at the case shows */
    Page show(View view, Case subject, Around around, UnaryOperator<CasePage> finish) {
        Sight sight = pages.sight(view, subject);
        Presences.Around others = sight.covers(Sight.CONTENT)
                ? presences.enter(subject.id(), Viewer.of(view.visitor()))
                : Presences.Around.NOBODY;
        return pages.read(view, new Seen(subject, sight, others), around, finish);
    }
}
