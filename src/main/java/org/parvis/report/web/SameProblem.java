package org.parvis.report.web;

import org.parvis.messaging.EmailAddress;
import org.parvis.report.Draft;
import org.parvis.report.Drafts;
import org.parvis.report.Report;
import org.parvis.report.Reports;
import org.parvis.report.follow.FollowSubject;
import org.parvis.report.follow.Follows;
import org.parvis.report.follow.Rhythm;
import org.parvis.web.View;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** «C’est le même problème»: counts once per draft, and follows the report with the account, or where an address was given. */
@Component
class SameProblem {

    private final Drafts drafts;
    private final Reports reports;
    private final Follows follows;

    SameProblem(Drafts drafts, Reports reports, Follows follows) {
        this.drafts = drafts;
        this.reports = reports;
        this.follows = follows;
    }

    static boolean isAddress(String email) {
        return EmailAddress.find(email).isPresent();
    }

    @Transactional
    public void join(String token, Report report, String email, View view) {
        Draft before = drafts.find(token).orElse(null);
        if (before != null && !before.progress().compared()) {
            reports.confirm(report.id());
            drafts.change(token, Draft::compared);
        }
        FollowSubject subject = new FollowSubject.OneReport(report.id());
        if (view.visitor().accountId().isPresent()) {
            follows.followAs(view.visitor().account(), subject, Rhythm.AT_ONCE, view.locale());
            return;
        }
        EmailAddress.find(email)
                .ifPresent(address -> follows.ask(subject, address, Rhythm.AT_ONCE, view.locale()));
    }
}
