package org.parvis.report.browse;

import org.parvis.database.PageTransaction;
import org.parvis.report.Report;
import org.parvis.report.Reports;
import org.parvis.web.AllowAnyone;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The public page of each report. */
@Controller
class ReportController {

    private final Reports reports;
    private final ReportPages pages;
    private final HiddenReasons hidden;

    ReportController(Reports reports, ReportPages pages, HiddenReasons hidden) {
        this.reports = reports;
        this.pages = pages;
        this.hidden = hidden;
    }

    @AllowAnyone
    @GetMapping("/signalements/{number}")
    @PageTransaction
    Page show(View view, @PathVariable String number) {
        Report report = reports.find(number).orElseThrow(HttpProblem::notFound);
        return switch (report.visibility()) {
            case PUBLIC -> Page.of("report/browse/show", pages.of(report, view)).cacheable();
            case HIDDEN -> Page.of("report/browse/gone", hidden.of(report.id())).withStatus(410);
            case PRIVATE -> throw HttpProblem.notFound();
        };
    }
}
