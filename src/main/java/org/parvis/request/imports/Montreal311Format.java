package org.parvis.request.imports;

import java.io.IOException;
import java.io.Reader;
import java.text.Normalizer;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.MoveKind;
import org.parvis.casework.PastStep;
import org.parvis.casework.Signatory;
import org.parvis.request.PastRequest;
import org.parvis.shared.CsvRow;
import org.parvis.shared.CsvRows;
import org.parvis.shared.Ids;
import org.parvis.territory.Territories;
import org.parvis.web.Words;
import org.springframework.stereotype.Component;

/**
 * Requests to Montréal's 311: columns n, mois, nature, activite, dernier_statut, canaux, jour, heure. The file tells the
 * month, the weekday and the hour: a request is taken to have come on the first such day of its month. It tells no
 * person, no place, no answer and not when a request was closed: none of its delays is counted. Where several channels
 * are named, the first is the one by which it came.
 */
@Component
class Montreal311Format implements RequestFormat {

    private static final List<String> COLUMNS =
            List.of("n", "mois", "nature", "activite", "dernier_statut", "canaux", "jour", "heure");
    /** No channel is told for some: they come from the import. */
    private static final List<String> NEEDED = List.of("n", "mois", "nature", "activite", "dernier_statut", "jour", "heure");

    private static final int LONGEST = 200;
    private static final int LONGEST_CODE = 60;

    private static final Map<String, DayOfWeek> DAYS = Map.of(
            "lundi", DayOfWeek.MONDAY,
            "mardi", DayOfWeek.TUESDAY,
            "mercredi", DayOfWeek.WEDNESDAY,
            "jeudi", DayOfWeek.THURSDAY,
            "vendredi", DayOfWeek.FRIDAY,
            "samedi", DayOfWeek.SATURDAY,
            "dimanche", DayOfWeek.SUNDAY);

    private final Territories territories;
    private final Words words;
    private final Clock clock;

    Montreal311Format(Territories territories, Words words, Clock clock) {
        this.territories = territories;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "montreal311";
    }

    @Override
    public Rows open(Reader file) throws IOException {
        CsvRows csv = CsvRows.of(file, ',', COLUMNS);
        return new Rows() {
            @Override
            public List<String> columns() {
                return csv.columns();
            }

            @Override
            public boolean hasNext() {
                return csv.hasNext();
            }

            @Override
            public Row next() {
                return row(csv.next());
            }

            @Override
            public void close() throws IOException {
                csv.close();
            }
        };
    }

    private Row row(CsvRow row) {
        if (!row.isUsable()) {
            return new Row.Rejected(row, row.problem());
        }
        try {
            String label = row.get("activite").replaceAll("\\s+", " ").strip();
            return new Row.Read(row, request(row, label), label);
        } catch (IllegalArgumentException e) {
            return new Row.Rejected(row, String.valueOf(e.getMessage()));
        }
    }

    /** @throws IllegalArgumentException that says what is wrong with the row */
    private PastRequest request(CsvRow row, String label) {
        for (String column : NEEDED) {
            if (row.get(column).isBlank()) {
                throw new IllegalArgumentException("nothing in the column " + column);
            }
            if (row.get(column).length() > LONGEST) {
                throw new IllegalArgumentException(column + " is longer than " + LONGEST + " characters");
            }
        }
        Instant at = moment(row);
        return new PastRequest(
                Ids.next(),
                name() + ":" + row.get("n"),
                code(label),
                nature(row.get("nature")) + label,
                channel(row.get("canaux")),
                at,
                steps(row.get("dernier_statut"), at));
    }

    private Instant moment(CsvRow row) {
        DayOfWeek day = DAYS.get(row.get("jour").toLowerCase(Locale.FRENCH));
        if (day == null) {
            throw new IllegalArgumentException("jour is not a day of the week");
        }
        if (!row.get("heure").matches("\\d{1,2}") || Integer.parseInt(row.get("heure")) > 23) {
            throw new IllegalArgumentException("heure is not a number from 0 to 23");
        }
        LocalDate first = month(row.get("mois")).atDay(1).with(TemporalAdjusters.nextOrSame(day));
        Instant at = first.atTime(Integer.parseInt(row.get("heure")), 0)
                .atZone(territories.current().zone())
                .toInstant();
        if (first.getYear() < 1990 || at.isAfter(clock.instant())) {
            throw new IllegalArgumentException("mois lies before 1990 or in the future");
        }
        return at;
    }

    private static YearMonth month(String typed) {
        try {
            return YearMonth.parse(typed);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("mois is not a month like 2024-09", e);
        }
    }

    private static CaseChannel channel(String named) {
        String first = named.split("\\|", -1)[0].strip();
        return first.isEmpty()
                ? CaseChannel.IMPORT
                : ChannelNames.find(first)
                        .orElseThrow(() -> new IllegalArgumentException("no channel is called «" + named + "»"));
    }

    /** What is no plain request says so. */
    private static String nature(String nature) {
        return switch (plain(nature)) {
            case "requete" -> "";
            case "commentaire" -> "Commentaire : ";
            case "plainte" -> "Plainte : ";
            default -> throw new IllegalArgumentException("nature is not Requete, Commentaire or Plainte");
        };
    }

    /** What happened is known to have happened, not when: at the moment of the request, so that no delay is invented. */
    private List<PastStep> steps(String status, Instant at) {
        return switch (plain(status)) {
            case "terminee" -> List.of(resolved(at));
            case "refusee", "annulee" -> List.of(declined(plain(status), at));
            case "prise en charge", "acceptee" -> List.of(PastStep.of(at, MoveKind.TAKE, Actor.system()));
            case "transmise pour traitement" -> List.of(PastStep.of(at, MoveKind.START, Actor.system()));
            case "reactivee" ->
                List.of(resolved(at), PastStep.saying(at, MoveKind.REOPEN, Actor.requester(), say("reopened")));
            default -> throw new IllegalArgumentException("no status is called «" + status + "»");
        };
    }

    private PastStep resolved(Instant at) {
        return PastStep.deciding(at, Actor.system(), signed(DecisionDraft.resolved(say("resolved"))));
    }

    private PastStep declined(String how, Instant at) {
        return PastStep.deciding(at, Actor.system(), signed(DecisionDraft.declined(say(how), say("law"))));
    }

    private DecisionDraft signed(DecisionDraft draft) {
        return draft.signedBy(new Signatory(say("signatory"), say("capacity")));
    }

    private String say(String what) {
        return Objects.requireNonNull(words.text(territories.current().language(), "request.import." + what));
    }

    /** As codes are written: letters, digits and dashes. */
    static String code(String label) {
        String code = plain(label).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        if (code.isEmpty()) {
            throw new IllegalArgumentException("activite has neither letters nor digits");
        }
        return code.length() > LONGEST_CODE ? code.substring(0, LONGEST_CODE).replaceAll("-$", "") : code;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.strip().toLowerCase(Locale.FRENCH), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "");
    }
}
