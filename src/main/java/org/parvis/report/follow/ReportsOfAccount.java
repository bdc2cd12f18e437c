package org.parvis.report.follow;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.identity.AccountData;
import org.parvis.identity.AccountSection;
import org.parvis.report.browse.Cursor;
import org.parvis.report.browse.ListedReport;
import org.parvis.report.browse.OwnReport;
import org.parvis.report.browse.OwnReportStore;
import org.parvis.report.browse.StatusTag;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The reports that an account has sent: their door, and their part of the person's export. */
@Component
@Order(10)
class ReportsOfAccount implements AccountData, AccountSection {

    private final OwnReportStore own;

    ReportsOfAccount(OwnReportStore own) {
        this.own = own;
    }

    @Override
    public Optional<Door> door(View view) {
        return Optional.of(new Door(view.t("report.mine.title"), view.t("report.mine.more"), "/compte/signalements"));
    }

    @Override
    public List<Table> of(UUID account, View view) {
        List<List<String>> rows = own.of(account, Cursor.START, Integer.MAX_VALUE).stream()
                .map(OwnReport::report)
                .map(report -> row(report, view))
                .toList();
        List<String> columns = List.of(
                view.t("report.mine.export.number"),
                view.t("report.mine.export.title"),
                view.t("report.mine.export.sent"),
                view.t("report.mine.export.state"));
        return List.of(new Table("reports", view.t("report.mine.title"), columns, rows));
    }

    private static List<String> row(ListedReport report, View view) {
        return List.of(
                report.number(),
                report.title(),
                view.iso(report.submittedAt()),
                view.t(StatusTag.of(report.status()).words()));
    }
}
