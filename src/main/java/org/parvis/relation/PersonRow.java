package org.parvis.relation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.CsvRow;

/** A row of a file of people: docs/guides/persons.md names its columns. */
final class PersonRow {

    static final List<String> REQUIRED = List.of("nom");

    /** Several addresses or numbers stand in one field with this between them. */
    private static final String BETWEEN = "\\|";

    private static final Map<String, IdentifierKind> IDENTIFIERS = Map.of(
            "email", IdentifierKind.EMAIL, "telephone", IdentifierKind.PHONE, "adresse", IdentifierKind.ADDRESS, "siret", IdentifierKind.SIRET);

    private static final Map<String, String> PROBLEMS = Map.of(
            "family", "no name, or one that is too long",
            "birthName", "the column nom_naissance is too long",
            "born", "the column date_naissance is in the future",
            "needs", "the column besoins is too long",
            "email", "the column email is no address",
            "phone", "the column telephone is no number that can be called",
            "address", "the column adresse is no address",
            "siret", "the column siret is no SIRET, or the row is no organisation");

    private PersonRow() {}

    /** What the row says, or why it cannot be used. */
    record Read(@Nullable PersonDraft draft, String problem) {}

    static Read read(CsvRow row) {
        if (!row.isUsable()) {
            return new Read(null, row.problem());
        }
        Optional<LocalDate> born = day(row.get("date_naissance"));
        if (born.isEmpty() && !row.get("date_naissance").isEmpty()) {
            return new Read(null, "the column date_naissance is no day (1980-05-17 or 17/05/1980)");
        }
        boolean isOrganisation = row.get("type").toLowerCase(Locale.ROOT).startsWith("org");
        return new Read(
                new PersonDraft(
                        isOrganisation ? PersonKind.ORGANISATION : PersonKind.PERSON,
                        row.get("nom"),
                        isOrganisation ? "" : row.get("prenom"),
                        isOrganisation ? "" : row.get("nom_naissance"),
                        born.map(day -> new Birth(day, Proof.STATED)).orElse(null),
                        row.get("langue").matches("[a-z]{2}") ? row.get("langue") : "fr",
                        row.get("besoins"),
                        identifiers(row)),
                "");
    }

    static String words(PersonDraft.Problem problem) {
        return PROBLEMS.getOrDefault(problem.field(), problem.field());
    }

    private static List<PersonDraft.Stated> identifiers(CsvRow row) {
        List<PersonDraft.Stated> identifiers = new ArrayList<>();
        IDENTIFIERS.forEach((column, kind) -> {
            for (String one : row.get(column).split(BETWEEN)) {
                identifiers.add(new PersonDraft.Stated(kind, one, Proof.STATED));
            }
        });
        return identifiers;
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(typed.contains("/")
                    ? LocalDate.parse(typed, DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT))
                    : LocalDate.parse(typed));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
