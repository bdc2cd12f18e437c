package org.parvis.api.v1;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.api.ApiScope;
import org.parvis.casework.Case;
import org.parvis.casework.CaseFeed;
import org.parvis.casework.CaseFeed.Wanted;
import org.parvis.shared.SafeCell;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.web.AllowPrograms;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Cases as a table, written page by page: who reads it slowly keeps no connection from others. */
@RestController
class ExportController {

    private static final int PAGE = 1_000;

    private final CaseFeed feed;
    private final CaseQuery query;
    private final Departments departments;

    ExportController(CaseFeed feed, CaseQuery query, Departments departments) {
        this.feed = feed;
        this.query = query;
        this.departments = departments;
    }

    @AllowPrograms(ApiScope.READS_CASES)
    @GetMapping("/api/v1/cases.csv")
    void export(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Wanted wanted = query.read(Call.of(request));
        Map<UUID, String> codes = new HashMap<>();
        wanted.departments().forEach(id -> codes.put(id, departments.find(id).map(Department::code).orElse("")));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"cases.csv\"");
        try (CsvWriter csv = CsvWriter.builder()
                .build(new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)))) {
            csv.writeRecord(
                    "number", "kind", "category", "status", "department", "channel", "title", "openedAt", "updatedAt", "dueAt",
                    "closedAt");
            List<Case> page = feed.page(wanted, null, PAGE);
            while (!page.isEmpty()) {
                page.forEach(one -> write(csv, one, codes));
                page = page.size() < PAGE ? List.of() : feed.page(wanted, page.getLast().id(), PAGE);
            }
        }
    }

    private static void write(CsvWriter csv, Case one, Map<UUID, String> codes) {
        csv.writeRecord(
                one.number(),
                one.kind(),
                one.category() == null ? "" : one.category(),
                one.status().name(),
                codes.getOrDefault(one.departmentId(), ""),
                one.channel().name(),
                SafeCell.of(one.title()),
                one.openedAt().toString(),
                one.state().movedAt().toString(),
                moment(one.state().dueAt()),
                moment(one.state().closedAt()));
    }

    private static String moment(@Nullable Instant moment) {
        return moment == null ? "" : moment.toString();
    }
}
