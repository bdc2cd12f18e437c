package org.parvis.relation.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Case;
import org.parvis.casework.CaseRights.Sight;
import org.parvis.casework.CaseSights;
import org.parvis.casework.IntakeDoors;
import org.parvis.casework.Viewer;
import org.parvis.relation.Claims;
import org.parvis.relation.FileTimeline;
import org.parvis.relation.History;
import org.parvis.relation.Identifier;
import org.parvis.relation.IdentifierKind;
import org.parvis.relation.Interaction;
import org.parvis.relation.Person;
import org.parvis.relation.Proof;
import org.parvis.relation.web.PersonPage.Contact;
import org.parvis.relation.web.PersonPage.Exchange;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.web.FormErrors;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** Puts files into the form of pages. */
@Component
class PersonPages {

    static final String PATH = "/bureau/personnes/";

    private final FileTimeline timeline;
    private final Claims claims;
    private final Departments departments;
    private final TiePages ties;
    private final StandingPages standing;
    private final IntakeDoors intakes;
    private final CaseSights sights;

    PersonPages(
            FileTimeline timeline,
            Claims claims,
            Departments departments,
            TiePages ties,
            StandingPages standing,
            IntakeDoors intakes,
            CaseSights sights) {
        this.ties = ties;
        this.standing = standing;
        this.sights = sights;
        this.timeline = timeline;
        this.claims = claims;
        this.departments = departments;
        this.intakes = intakes;
    }

    /** @param typed the note as it was typed, with what is wrong */
    PersonPage page(View view, Person person, @Nullable UUID after, NoteForm typed, FormErrors errors) {
        Viewer viewer = Viewer.of(view.visitor());
        FileTimeline.Lines lines = timeline.of(person, after, viewer);
        String path = path(view, person.id());
        return new PersonPage(
                path,
                intakes.list(),
                person,
                contacts(view, person),
                lines.lines().stream().map(line -> exchange(view, line, path)).toList(),
                after == null ? claims.of(person, viewer).stream().map(one -> matter(view, one, sights.sight(viewer, one))).toList() : List.of(),
                after != null,
                lines.next() == null ? null : path + "?apres=" + lines.next(),
                own(viewer),
                after == null ? ties.of(view, person) : PersonPage.Ties.NONE,
                after == null ? standing.of(view, person) : PersonPage.Standing.NONE,
                typed,
                view.newKey(),
                errors);
    }

    String path(View view, UUID person) {
        return ties.path(view, person);
    }

    SearchPage.Line line(View view, Person person) {
        return line(view, person, path(view, person.id()));
    }

    /** @param path where it leads */
    SearchPage.Line line(View view, Person person, String path) {
        return new SearchPage.Line(
                path,
                person.name(),
                person.kind(),
                person.identifiers().stream().map(Identifier::hint).distinct().toList(),
                view.date(person.activeAt()));
    }

    static List<Contact> contacts(View view, Person person) {
        return person.identifiers().stream()
                .map(one -> new Contact(
                        view.t("relation.contact." + one.kind()), one.shown(), target(one.kind(), one.value()), one.proof() == Proof.SEEN, one.isWrong()))
                .toList();
    }

    private static @Nullable String target(IdentifierKind kind, String value) {
        return switch (kind) {
            case EMAIL -> mailto(value);
            case PHONE -> "tel:" + value;
            case ADDRESS, SIRET -> null;
        };
    }

    /** Signs that an address may have and a mail program would read as something else are encoded. */
    private static String mailto(String address) {
        int at = address.lastIndexOf('@');
        return "mailto:" + URLEncoder.encode(address.substring(0, at), StandardCharsets.UTF_8) + address.substring(at);
    }

    private Exchange exchange(View view, FileTimeline.Line line, String path) {
        return switch (line) {
            case FileTimeline.Line.Exchanged exchanged -> exchange(view, exchanged.item(), path);
            case FileTimeline.Line.Happened happened -> new Exchange(
                    view.moment(happened.at()), view.t(happened.item().what()), how(view, happened.item().how()), "", "",
                    matter(view, happened.subject(), happened.sight()), false);
        };
    }

    private static String how(View view, String key) {
        return key.isEmpty() ? "" : view.t(key);
    }

    /** Where a note of a file is corrected. */
    static String correcting(String file, Interaction note) {
        return file + "/echanges/" + note.id();
    }

    /** @param path of the file; null where nothing is corrected from */
    Exchange exchange(View view, History.Item item, @Nullable String path) {
        var one = item.interaction();
        if (item.isTrace()) {
            return new Exchange(view.date(one.at()), view.t("relation.exchange.sector"), "", "", "", null, false);
        }
        var subject = item.subject();
        String department = one.department() == null ? "" : name(one.department());
        return new Exchange(
                view.moment(one.at()),
                view.t("relation.exchange." + one.direction() + "." + one.channel()),
                one.author(),
                department,
                item.isRead() ? one.words() : null,
                subject == null ? null : matter(view, subject, item.sight()),
                subject != null,
                one.correction() == null || !item.isRead()
                        ? ""
                        : view.t("relation.correction.done", view.moment(one.correction().at()), one.correction().by()),
                path != null && one.isCorrectableBy(Viewer.of(view.visitor())) ? correcting(path, one) : null);
    }

    private PersonPage.Matter matter(View view, Case subject, Sight sight) {
        return new PersonPage.Matter(
                subject.number(),
                sight.covers(Sight.TITLE) ? subject.title() : view.t("desk.elsewhere"),
                subject.status(),
                name(subject.departmentId()),
                subject.status().isOpen());
    }

    private String name(UUID department) {
        return departments.find(department).map(Department::name).orElse("");
    }

    /** Departments in whose name the agent may note something for colleagues alone. */
    private List<Department> own(Viewer viewer) {
        return departments.list().stream().filter(one -> viewer.departments().contains(one.id())).toList();
    }
}
