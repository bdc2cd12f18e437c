package org.parvis.request.contacts;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.Requester;
import org.parvis.relation.IdentifierKind;
import org.parvis.relation.PersonDraft;
import org.parvis.relation.PersonKind;
import org.parvis.relation.Proof;
import org.parvis.request.Requests;
import org.parvis.request.imports.ChannelNames;
import org.parvis.shared.CsvRow;

/** Makes contacts of the lines of a file; nothing is looked up but what it was given. */
final class ContactReader {

    static final int LONGEST_ID = 100;
    static final int LONGEST_SUBJECT = 200;
    private static final Instant FIRST = Instant.parse("1990-01-01T00:00:00Z");

    private final Map<ContactColumn, String> columns;
    private final Town town;

    /**
     * What a territory knows.
     *
     * @param kinds codes of its kinds of request, by what they may be called
     * @param departments its own, by what they may be called
     */
    record Town(
            ZoneId zone, Instant now, Map<String, String> kinds, Map<String, Contact.Place> departments, Labels labels) {}

    /**
     * What is put below the words.
     *
     * @param place before a place
     * @param speaker before the name of whoever spoke for an organisation
     */
    record Labels(String place, String speaker) {}

    ContactReader(Map<ContactColumn, String> columns, Town town) {
        this.columns = columns;
        this.town = town;
    }

    /** Why a line is no contact. */
    private static final class Unusable extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final String key;
        private final String detail;

        Unusable(String key, String detail) {
            super(key, null, false, false);
            this.key = key;
            this.detail = detail;
        }

        static Unusable column(String problem, ContactColumn column) {
            return new Unusable("request.contacts.problem." + problem, column.written());
        }
    }

    ContactLine read(CsvRow row) {
        if (!row.isUsable()) {
            return new ContactLine.Wrong(row.line(), ContactLine.Problem.of(row.line(), "request.contacts.problem.row"));
        }
        try {
            return new ContactLine.Read(row.line(), contact(row));
        } catch (Unusable e) {
            return new ContactLine.Wrong(row.line(), new ContactLine.Problem(row.line(), e.key, e.detail));
        }
    }

    private Contact contact(CsvRow row) {
        String id = text(row, ContactColumn.ID, LONGEST_ID);
        CaseChannel channel = ChannelNames.find(text(row, ContactColumn.CHANNEL, LONGEST_ID))
                .orElseThrow(() -> Unusable.column("unknown", ContactColumn.CHANNEL));
        Instant at = moment(row, ContactColumn.RECEIVED);
        String subject = optional(row, ContactColumn.SUBJECT, LONGEST_SUBJECT);
        Contact.Said said = new Contact.Said(subject.isEmpty() ? null : subject.replaceAll("\\s+", " "), words(row));
        Contact.Sender sender = sender(row);
        Contact.Task task = task(row, at);
        if (task instanceof Contact.Task.Note && sender.draft().identifiers().isEmpty()) {
            throw new Unusable("request.contacts.problem.nobody", "");
        }
        return new Contact(id, channel, at, said, sender, task);
    }

    private String words(CsvRow row) {
        String words = text(row, ContactColumn.WORDS, Requests.LONGEST);
        String place = optional(row, ContactColumn.PLACE, LONGEST_SUBJECT);
        String speaker = isOrganisation(row) ? person(row) : "";
        String whole = words + below(town.labels().place(), place) + below(town.labels().speaker(), speaker);
        if (whole.length() > Requests.LONGEST) {
            throw Unusable.column("long", ContactColumn.WORDS);
        }
        return whole;
    }

    private static String below(String label, String said) {
        return said.isEmpty() ? "" : "\n\n" + label + " " + said;
    }

    /** One with a SIRET is one, whether it is named or not. */
    private boolean isOrganisation(CsvRow row) {
        return !get(row, ContactColumn.ORGANISATION).isEmpty() || !get(row, ContactColumn.SIRET).isEmpty();
    }

    private String person(CsvRow row) {
        return (get(row, ContactColumn.GIVEN) + " " + get(row, ContactColumn.FAMILY)).strip();
    }

    private Contact.Sender sender(CsvRow row) {
        String organisation = optional(row, ContactColumn.ORGANISATION, PersonDraft.LONGEST_NAME);
        String family = optional(row, ContactColumn.FAMILY, PersonDraft.LONGEST_NAME);
        String given = optional(row, ContactColumn.GIVEN, PersonDraft.LONGEST_NAME);
        List<PersonDraft.Stated> stated = new ArrayList<>();
        state(stated, IdentifierKind.EMAIL, get(row, ContactColumn.EMAIL));
        state(stated, IdentifierKind.PHONE, get(row, ContactColumn.PHONE));
        state(stated, IdentifierKind.ADDRESS, get(row, ContactColumn.ADDRESS));
        state(stated, IdentifierKind.SIRET, get(row, ContactColumn.SIRET));
        String typed = get(row, ContactColumn.LANGUAGE).toLowerCase(Locale.ROOT);
        String language = typed.matches("[a-z]{2}") ? typed : "fr";
        PersonDraft draft = !isOrganisation(row)
                ? new PersonDraft(PersonKind.PERSON, family, given, language, "", stated)
                : new PersonDraft(PersonKind.ORGANISATION, organisation, "", language, "", stated);
        Requester requester = Requester.said(
                shown(person(row), organisation), get(row, ContactColumn.EMAIL), get(row, ContactColumn.PHONE), language);
        named(draft).problems().stream().map(PersonDraft.Problem::messageKey).findFirst()
                .or(() -> requester.problems().values().stream().findFirst())
                .ifPresent(key -> {
                    throw new Unusable(key, "");
                });
        return new Contact.Sender(draft, requester);
    }

    /** No name is no mistake here, as it is on a form. */
    private static PersonDraft named(PersonDraft draft) {
        return draft.familyName().isEmpty() && draft.givenName().isEmpty()
                ? new PersonDraft(draft.kind(), "?", "", draft.language(), "", draft.identifiers())
                : draft;
    }

    /** Who asks, as agents read it; the organisation alone where both would be too long. */
    private static String shown(String person, String organisation) {
        if (organisation.isEmpty() || person.isEmpty()) {
            return person + organisation;
        }
        String both = person + ", " + organisation;
        return both.length() > PersonDraft.LONGEST_NAME ? organisation : both;
    }

    private static void state(List<PersonDraft.Stated> stated, IdentifierKind kind, String typed) {
        if (!typed.isEmpty()) {
            stated.add(new PersonDraft.Stated(kind, typed, Proof.STATED));
        }
    }

    private Contact.Task task(CsvRow row, Instant received) {
        Contact.Place department = department(row);
        String kind = get(row, ContactColumn.KIND);
        ContactStatus status = ContactStatus.find(get(row, ContactColumn.STATUS), kind.isEmpty() ? ContactStatus.NOTE : ContactStatus.OPEN)
                .orElseThrow(() -> Unusable.column("unknown", ContactColumn.STATUS));
        return switch (status) {
            case NOTE -> new Contact.Task.Note(department);
            case OPEN -> new Contact.Task.Open(kind(kind), department);
            case RESOLVED -> ended(row, received, new Contact.Task.Open(kind(kind), department), Contact.Outcome.RESOLVED);
            case DECLINED -> ended(row, received, new Contact.Task.Open(kind(kind), department), Contact.Outcome.DECLINED);
        };
    }

    private Contact.Task ended(CsvRow row, Instant received, Contact.Task.Open open, Contact.Outcome outcome) {
        Instant at = get(row, ContactColumn.CLOSED).isEmpty() ? received : moment(row, ContactColumn.CLOSED);
        if (at.isBefore(received)) {
            throw new Unusable("request.contacts.problem.before", "");
        }
        return new Contact.Task.Ended(
                open.kind(), open.department(), at, outcome, optional(row, ContactColumn.ANSWER, Requests.LONGEST));
    }

    private String kind(String typed) {
        return found(town.kinds(), typed, ContactColumn.KIND);
    }

    private Contact.@Nullable Place department(CsvRow row) {
        String typed = get(row, ContactColumn.DEPARTMENT);
        return typed.isEmpty() ? null : found(town.departments(), typed, ContactColumn.DEPARTMENT);
    }

    private static <T> T found(Map<String, T> known, String typed, ContactColumn column) {
        if (typed.isEmpty()) {
            throw Unusable.column("missing", column);
        }
        T found = known.get(ChannelNames.plain(typed));
        if (found == null) {
            throw Unusable.column("unknown", column);
        }
        return found;
    }

    private Instant moment(CsvRow row, ContactColumn column) {
        Optional<Instant> at = ContactMoments.find(text(row, column, LONGEST_ID), town.zone());
        return at.filter(one -> !one.isBefore(FIRST) && !one.isAfter(town.now()))
                .orElseThrow(() -> Unusable.column(at.isPresent() ? "never" : "moment", column));
    }

    private String text(CsvRow row, ContactColumn column, int longest) {
        String text = optional(row, column, longest);
        if (text.isEmpty()) {
            throw Unusable.column("missing", column);
        }
        return text;
    }

    private String optional(CsvRow row, ContactColumn column, int longest) {
        String text = get(row, column);
        if (text.length() > longest) {
            throw Unusable.column("long", column);
        }
        return text;
    }

    private String get(CsvRow row, ContactColumn column) {
        String header = columns.get(column);
        return header == null ? "" : row.get(header);
    }
}
