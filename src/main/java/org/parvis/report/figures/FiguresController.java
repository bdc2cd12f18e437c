package org.parvis.report.figures;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.database.PageTransaction;
import org.parvis.report.browse.ListChoices;
import org.parvis.shared.SafeCell;
import org.parvis.shared.Role;
import org.parvis.web.AllowAnyone;
import org.parvis.web.AllowRoles;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.SharedAnswer;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of figures, for everybody, and the one for those who answer for them. */
@Controller
class FiguresController {

    private final Figures figures;
    private final ListChoices choices;

    FiguresController(Figures figures, ListChoices choices) {
        this.figures = figures;
        this.choices = choices;
    }

    @AllowAnyone
    @GetMapping("/chiffres")
    @PageTransaction
    Page everybody(
            View view,
            @RequestParam(defaultValue = "") String categorie,
            @RequestParam(defaultValue = "") String quartier,
            @RequestParam(defaultValue = "") String periode) {
        return Page.of("report/figures/show", page(view, figures.filter(categorie, quartier, periode), null)).cacheable();
    }

    @AllowRoles({Role.ELECTED, Role.HEAD, Role.ADMINISTRATOR})
    @GetMapping("/bureau/chiffres/signalements")
    Page elected(
            View view,
            @RequestParam(defaultValue = "") String categorie,
            @RequestParam(defaultValue = "") String quartier,
            @RequestParam(defaultValue = "") String periode) {
        FigureFilter filter = figures.filter(categorie, quartier, periode);
        return Page.of("report/figures/show", page(view, filter, figures.late()));
    }

    @AllowAnyone
    @GetMapping("/chiffres/{table:mois|sujets|quartiers}.csv")
    void table(
            View view,
            @PathVariable String table,
            @RequestParam(defaultValue = "") String categorie,
            @RequestParam(defaultValue = "") String quartier,
            @RequestParam(defaultValue = "") String periode,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        FigureFilter filter = figures.filter(categorie, quartier, periode);
        List<FigureRow> rows = switch (table) {
            case "mois" -> figures.byMonth(filter, view.locale());
            case "sujets" -> figures.byCategory(filter, view.locale());
            case "quartiers" -> figures.byDistrict(filter);
            default -> throw HttpProblem.notFound();
        };
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + table + ".csv\"");
        SharedAnswer.of(csv(rows).getBytes(StandardCharsets.UTF_8), Duration.ofMinutes(1)).write(request, response);
    }

    private FiguresPage page(View view, FigureFilter filter, @Nullable List<Late> late) {
        return new FiguresPage(
                filter,
                choices.of(view),
                figures.periods(),
                figures.lateNow(filter),
                figures.byMonth(filter, view.locale()),
                figures.byCategory(filter, view.locale()),
                figures.byDistrict(filter),
                late);
    }

    private static String csv(List<FigureRow> rows) throws IOException {
        StringWriter out = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(
                    "key", "label", "received", "solved", "declined", "promised", "kept", "reopened", "median_hours");
            for (FigureRow row : rows) {
                Counts counts = row.counts();
                csv.writeRecord(
                        SafeCell.of(row.key()),
                        SafeCell.of(row.label()),
                        String.valueOf(counts.received()),
                        String.valueOf(counts.solved()),
                        String.valueOf(counts.declined()),
                        String.valueOf(counts.promised()),
                        String.valueOf(counts.kept()),
                        String.valueOf(counts.reopened()),
                        row.median() == null ? "" : String.valueOf(Math.round(row.median().toMinutes() / 6.0) / 10.0));
            }
        }
        return out.toString();
    }
}
