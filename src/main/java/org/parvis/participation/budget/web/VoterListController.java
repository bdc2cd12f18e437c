package org.parvis.participation.budget.web;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.parvis.ballot.vote.Vote;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.budget.BudgetRights;
import org.parvis.participation.budget.Budgets;
import org.parvis.participation.budget.ListedVoter;
import org.parvis.participation.budget.VotedBudget;
import org.parvis.participation.budget.VoterCodes;
import org.parvis.participation.budget.VoterLists;
import org.parvis.participation.budget.VoterProof;
import org.parvis.participation.team.AllowTeam;
import org.parvis.shared.Refusal;
import org.parvis.shared.SafeCell;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.View;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The list of a vote and its letters, for those who write budgets. */
@Controller
@AllowTeam
class VoterListController {

    private static final String PATH = DeskBudgetController.PATH + "/{slug}/liste";

    private final Budgets budgets;
    private final BudgetRights rights;
    private final VoterLists lists;
    private final VoterCodes codes;
    private final VoterLetters letters;
    private final Journal journal;

    VoterListController(Budgets budgets, BudgetRights rights, VoterLists lists, VoterCodes codes, VoterLetters letters, Journal journal) {
        this.budgets = budgets;
        this.rights = rights;
        this.lists = lists;
        this.codes = codes;
        this.letters = letters;
        this.journal = journal;
    }

    @GetMapping(PATH)
    Page show(@PathVariable String slug, View view) {
        return page(get(slug, view), null, "", List.of(), new FormErrors(), view);
    }

    /** Takes a file as the whole list. */
    @PostMapping(PATH)
    Page bring(@PathVariable String slug, @RequestParam(name = "fichier", required = false) @Nullable MultipartFile file, View view) {
        Budget budget = get(slug, view);
        try {
            if (file == null || file.isEmpty()) {
                throw new Refusal("budget.list.refused.empty");
            }
            VoterLists.Imported imported = lists.bring(slug, file.getBytes(), view.visitor());
            return page(budget, imported, "", List.of(), new FormErrors(), view).withStatus(imported.refused().isEmpty() ? 200 : 422);
        } catch (Refusal refused) {
            return page(budget, null, "", List.of(), new FormErrors().add("fichier", view.t(refused)), view).withStatus(422);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Never by GET: names do not belong in addresses. That it was looked at is on record. */
    @PostMapping(PATH + "/recherche")
    Page search(@PathVariable String slug, @RequestParam(name = "cherche", defaultValue = "") String sought, View view) {
        Budget budget = get(slug, view);
        journal.append(JournalEntry.by(view.visitor(), "participation.voterListSeen", "budget", slug));
        List<ListedVoter> found = lists.search(budget, sought);
        FormErrors errors = found.isEmpty() ? new FormErrors().add("cherche", view.t("budget.counter.notFound")) : new FormErrors();
        return page(budget, null, sought, found, errors, view).withStatus(found.isEmpty() ? 422 : 200);
    }

    /** Prints the next letters. */
    @PostMapping(PATH + "/lettres")
    Object print(@PathVariable String slug, View view) {
        VotedBudget voted = getVoted(slug, view);
        try {
            return pdf(slug, codes.print(voted, some -> letters.pdf(voted, some), view.visitor()));
        } catch (Refusal refused) {
            return page(get(slug, view), null, "", List.of(), new FormErrors().add("lettres", view.t(refused)), view).withStatus(422);
        }
    }

    /** Prints somebody's letter once more, with another code. */
    @PostMapping(PATH + "/lettre")
    Object printAgain(@PathVariable String slug, @RequestParam(name = "inscrit", defaultValue = "") String number, View view) {
        VotedBudget voted = getVoted(slug, view);
        ListedVoter to = lists.find(voted.budget(), number).orElseThrow(HttpProblem::notFound);
        try {
            return pdf(slug, codes.printAgain(voted, to, some -> letters.pdf(voted, some), view.visitor()));
        } catch (Refusal refused) {
            return page(get(slug, view), null, "", List.of(), new FormErrors().add("lettres", view.t(refused)), view).withStatus(422);
        }
    }

    /** What the digest in the rule is made of, for those who look at it before names are forgotten. */
    @GetMapping(PATH + ".csv")
    void download(@PathVariable String slug, View view, HttpServletResponse response) throws IOException {
        Budget budget = get(slug, view);
        List<ListedVoter> people = lists.read(budget, view.visitor());
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + slug + "-liste.csv\"");
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)))) {
            csv.writeRecord("rang", "numero", "nom", "adresse", "email", "zone", "sel", "empreinte");
            people.forEach(one -> csv.writeRecord(
                    String.valueOf(one.number()), SafeCell.of(one.reference()), SafeCell.of(one.name()), SafeCell.of(one.address()),
                    SafeCell.of(one.email()), one.zone(), one.salt(), one.leaf()));
        }
    }

    private static ResponseEntity<byte[]> pdf(String slug, byte[] file) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", ContentDisposition.attachment().filename(slug + "-lettres.pdf").build().toString())
                .header("Cache-Control", "private, no-store")
                .body(file);
    }

    private Page page(Budget budget, VoterLists.@Nullable Imported imported, String sought, List<ListedVoter> found, FormErrors errors, View view) {
        @Nullable Vote vote = budget.isFrozen() ? budgets.vote(budget) : null;
        return Page.of("budget/list", new VoterListPage(
                budget, vote, vote == null ? null : vote.stage(budgets.now()), lists.countByZone(budget), codes.countToPrint(budget),
                vote == null ? List.of() : LetterLine.of(vote, codes.listPrinted(budget), view), imported, sought, found, errors));
    }

    private Budget get(String slug, View view) {
        return Optional.of(rights.get(slug, view.visitor())).filter(budget -> budget.about().proof() == VoterProof.LETTER).orElseThrow(HttpProblem::notFound);
    }

    private VotedBudget getVoted(String slug, View view) {
        return budgets.findPublished(get(slug, view).slug()).orElseThrow(HttpProblem::notFound);
    }
}
