package org.parvis.participation.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.files.Document;
import org.parvis.files.DocumentOwner;
import org.parvis.files.Documents;
import org.parvis.files.ReceivedDocument;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.participation.petition.Signature.Channel;
import org.parvis.participation.petition.Signature.State;
import org.parvis.participation.petition.Signature.Who;
import org.parvis.shared.Ids;
import org.parvis.shared.Printable;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signatures on paper: an agent types a sheet, and what is like a signature that counts already does not, until an agent has looked
 * and says why. Sheets that were signed before the end are typed in as long after it as the rules say.
 */
@Service
@Transactional
public class SigningSheets {

    public static final int LONGEST_WORDS = 500;

    private final SheetStore store;
    private final SignatureStore signatures;
    private final PetitionStore petitions;
    private final PetitionRules rules;
    private final PetitionCounting counting;
    private final PetitionDates dates;
    private final Documents documents;
    private final Journal journal;

    SigningSheets(
            SheetStore store,
            SignatureStore signatures,
            PetitionStore petitions,
            PetitionRules rules,
            PetitionCounting counting,
            PetitionDates dates,
            Documents documents,
            Journal journal) {
        this.store = store;
        this.signatures = signatures;
        this.petitions = petitions;
        this.rules = rules;
        this.counting = counting;
        this.dates = dates;
        this.documents = documents;
        this.journal = journal;
    }

    /** A line that waits, and the signatures that it is like. */
    public record Doubt(Signature line, List<Signature> others) {}

    @Transactional(readOnly = true)
    public List<SigningSheet> list(Petition petition) {
        return store.list(petition.id());
    }

    @Transactional(readOnly = true)
    public Optional<SigningSheet> find(Petition petition, int number) {
        return store.find(petition.id(), number);
    }

    /** In the order of the paper; that they were read is written down. */
    public List<Signature> lines(Petition petition, SigningSheet sheet, Visitor by) {
        journal.append(entry(by, "participation.petitionSheetRead", petition, sheet.number()));
        return store.lines(sheet.id());
    }

    @Transactional(readOnly = true)
    public List<Document> scans(SigningSheet sheet) {
        return documents.list(owner(sheet.id()));
    }

    /**
     * Types one in: lines on which nothing stands are passed over.
     *
     * @param lines in the order of the paper
     * @param scan of the paper; null for none
     * @throws PetitionRefused with everything that is wrong, by field: {@code nom3} is the name on the fourth line
     */
    public SigningSheet type(Petition seen, int number, List<Who> lines, @Nullable ReceivedDocument scan, Visitor by) {
        Petition petition = petitions.hold(seen.id());
        Instant now = dates.now();
        if (!petition.takesPaper(now)) {
            throw new Refusal("petition.refused.noPaper");
        }
        check(petition, number, lines, dates.day(now));
        UUID id = Ids.next();
        if (!store.insert(id, petition.id(), number, now)) {
            throw new PetitionRefused(Map.of("feuille", "petition.refused.sheetTyped"));
        }
        int counted = 0;
        for (Who line : lines) {
            if (!isEmpty(line)) {
                State state = signatures.hasAlike(petition.id(), line.clean()) ? State.DOUBTFUL : State.COUNTED;
                signatures.insertOnPaper(petition.id(), id, line.clean(), state, now);
                counted += state == State.COUNTED ? 1 : 0;
            }
        }
        if (scan != null) {
            documents.attach(scan, owner(id));
        }
        counting.count(petition, Channel.PAPER, counted, now);
        journal.append(entry(by, "participation.petitionSheetTyped", petition, number).with("counted", counted));
        return store.find(petition.id(), number).orElseThrow();
    }

    private void check(Petition petition, int number, List<Who> lines, LocalDate today) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (number < 1 || number > SigningSheet.LAST_NUMBER) {
            problems.put("feuille", "petition.refused.sheetNumber");
        }
        if (lines.stream().allMatch(SigningSheets::isEmpty)) {
            problems.put("nom0", "petition.refused.emptySheet");
        }
        PetitionRule rule = rules.get(petition.ruleVersion());
        for (int i = 0; i < lines.size(); i++) {
            if (!isEmpty(lines.get(i))) {
                int at = i;
                lines.get(i).clean().problems(rule, today).forEach((field, problem) -> problems.put(field + at, problem));
            }
        }
        PetitionRefused.check(problems);
    }

    private static boolean isEmpty(Who line) {
        return line.given().isBlank() && line.family().isBlank() && line.postcode().isBlank() && line.born() == null;
    }

    /** Takes back a sheet that was typed wrongly, with its lines; its number can be typed in again. */
    public void remove(Petition seen, int number, String reason, Visitor by) {
        Petition petition = petitions.hold(seen.id());
        String why = reason("pourquoi", reason);
        if (!petition.takesPaper(dates.now())) {
            throw new Refusal("petition.refused.noPaper");
        }
        SigningSheet sheet = store.find(petition.id(), number).orElseThrow(() -> new Refusal("petition.refused.noSheet"));
        store.lines(sheet.id()).stream()
                .filter(Signature::isCounted)
                .forEach(one -> counting.takeBack(petition, Channel.PAPER, Objects.requireNonNull(one.countedAt())));
        documents.forget(owner(sheet.id()));
        store.delete(sheet.id());
        journal.append(entry(by, "participation.petitionSheetRemoved", petition, number).with("why", why));
    }

    /** Somebody compared it with its paper. */
    public void checked(Petition petition, int number, String words, Visitor by) {
        String found = reason("trouve", words);
        SigningSheet sheet = store.find(petition.id(), number).orElseThrow(() -> new Refusal("petition.refused.noSheet"));
        store.check(sheet.id(), found, dates.now());
        journal.append(entry(by, "participation.petitionSheetChecked", petition, number));
    }

    /** Lines to look at, the first first, each with what it is like. */
    @Transactional(readOnly = true)
    public List<Doubt> doubts(Petition petition, int most) {
        return store.listDoubtful(petition.id(), most).stream()
                .map(line -> new Doubt(line, signatures.listAlike(petition.id(), line.id())))
                .toList();
    }

    /** What an agent finds of a line that is like another. */
    public enum Finding {
        /** Two people. */
        COUNTS,
        /** The same person twice. */
        SET_ASIDE
    }

    /** An agent has looked at it. */
    public void resolve(Petition seen, UUID line, Finding finding, String reason, Visitor by) {
        Petition petition = petitions.hold(seen.id());
        String why = reason("raison-" + line, reason);
        Instant now = dates.now();
        Signature one = signatures.find(petition.id(), line)
                .filter(known -> known.state() == State.DOUBTFUL)
                .orElseThrow(() -> new Refusal("petition.refused.resolved"));
        boolean counts = finding == Finding.COUNTS;
        if (counts && !petition.takesPaper(now)) {
            throw new Refusal("petition.refused.noPaper");
        }
        signatures.stand(one.id(), counts ? State.COUNTED : State.SET_ASIDE, why, counts ? now : null);
        if (counts) {
            counting.count(petition, Channel.PAPER, 1, now);
        }
        journal.append(JournalEntry.by(by, "participation.petitionLineResolved", "petition", petition.number())
                .with("line", one.id()).with("finding", finding));
    }

    static DocumentOwner owner(UUID sheet) {
        return new DocumentOwner(SigningSheet.OWNER, sheet);
    }

    static String reason(String field, String typed) {
        String reason = Printable.text(typed);
        if (reason.isEmpty()) {
            throw new PetitionRefused(Map.of(field, "petition.refused.noWhy"));
        }
        if (reason.length() > LONGEST_WORDS) {
            throw new PetitionRefused(Map.of(field, "petition.refused.longReason"));
        }
        return reason;
    }

    private static JournalEntry entry(Visitor by, String act, Petition petition, int number) {
        return JournalEntry.by(by, act, "petition", petition.number()).with("sheet", number);
    }
}
