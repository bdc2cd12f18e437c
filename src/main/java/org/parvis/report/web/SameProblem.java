package org.parvis.report.web;

import java.util.Locale;
import java.util.regex.Pattern;
import org.parvis.report.Draft;
import org.parvis.report.Drafts;
import org.parvis.report.Report;
import org.parvis.report.Reports;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** «C’est le même problème»: counts once per draft, and follows the report where an address was given. */
@Component
class SameProblem {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;\"]{1,64}@[^\\s@<>,;\"]{1,190}\\.[^\\s@<>,;\".]{2,24}");

    private final Drafts drafts;
    private final Reports reports;

    SameProblem(Drafts drafts, Reports reports) {
        this.drafts = drafts;
        this.reports = reports;
    }

    static boolean isAddress(String email) {
        return ADDRESS.matcher(email.strip()).matches();
    }

    @Transactional
    public void join(String token, Report report, String email, Locale locale) {
        Draft before = drafts.find(token).orElse(null);
        if (before != null && !before.progress().compared()) {
            reports.confirm(report.id());
            drafts.change(token, Draft::compared);
        }
    }
}
