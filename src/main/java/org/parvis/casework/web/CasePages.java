package org.parvis.casework.web;

import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Case;
import org.parvis.casework.CaseKind;
import org.parvis.casework.CaseKinds;
import org.parvis.casework.CaseRights;
import org.parvis.casework.CaseSights;
import org.parvis.casework.CaseStatus;
import org.parvis.casework.Cases;
import org.parvis.casework.Checklists;
import org.parvis.casework.Decision;
import org.parvis.casework.Entry;
import org.parvis.casework.Presences;
import org.parvis.casework.Teams;
import org.parvis.casework.Timeline;
import org.parvis.casework.Viewer;
import org.parvis.casework.queues.QueueQuery;
import org.parvis.casework.texts.FinerStatuses;
import org.parvis.database.PageTransaction;
import org.parvis.shared.Role;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/**
 * Reads cases and their pages. The blocks of a page are read one statement each, in one transaction; the case itself and
 * who looks at it come before, each in its own.
 */
@Component
class CasePages {

    private final Cases cases;
    private final CaseKinds kinds;
    private final Timeline timeline;
    private final DeskPages desk;
    private final CaseSides sides;
    private final CaseSights sights;
    private final Offers offers;
    private final FinerStatuses finer;
    private final LegalBlocks legal;
    private final OpinionFacts opinions;
    private final WaitingAnswer.Reader answers;
    private final Checklists checklists;
    private final Teams teams;
    private final Clock clock;

    CasePages(
            Cases cases,
            CaseKinds kinds,
            Timeline timeline,
            DeskPages desk,
            CaseSides sides,
            CaseSights sights,
            Offers offers,
            FinerStatuses finer,
            LegalBlocks legal,
            OpinionFacts opinions,
            WaitingAnswer.Reader answers,
            Checklists checklists,
            Teams teams,
            Clock clock) {
        this.teams = teams;
        this.checklists = checklists;
        this.answers = answers;
        this.opinions = opinions;
        this.offers = offers;
        this.finer = finer;
        this.legal = legal;
        this.sides = sides;
        this.sights = sights;
        this.cases = cases;
        this.kinds = kinds;
        this.timeline = timeline;
        this.desk = desk;
        this.clock = clock;
    }

    /** The case of a number; for whoever may not know of it, it does not exist. */
    Case get(View view, String number) {
        Case subject = cases.find(number).orElseThrow(HttpProblem::notFound);
        if (!sight(view, subject).covers(CaseRights.Sight.EXISTENCE)) {
            throw HttpProblem.notFound();
        }
        return subject;
    }

    CaseRights.Sight sight(View view, Case subject) {
        Viewer viewer = Viewer.of(view.visitor());
        boolean helpsPerhaps = !viewer.departments().isEmpty() && !CaseRights.handles(viewer, subject);
        return sights.sight(viewer, subject, helpsPerhaps ? sights.helping(subject) : List.of());
    }

    /** The case, for whoever handles it; for the others it is forbidden. */
    Case handled(View view, String number) {
        Case subject = get(view, number);
        if (!isHandled(view, subject)) {
            throw new HttpProblem(403);
        }
        return subject;
    }

    boolean isHandled(View view, Case subject) {
        return sights.handles(Viewer.of(view.visitor()), subject);
    }

    /** Work was done, or somebody may have said so with a photo. */
    private static boolean mayHaveAfter(Case subject) {
        return subject.status() != CaseStatus.RECEIVED || subject.state().reopened() > 0;
    }

    private static boolean mayWatch(View view) {
        return Stream.of(Role.AGENT, Role.HEAD, Role.FRONT_DESK, Role.ADMINISTRATOR).anyMatch(view.visitor()::has);
    }

    /** Nobody asks for decisions where none can have been taken. */
    private List<Decision> decisions(Case subject) {
        boolean wasEverClosed = subject.status().isClosed() || subject.state().reopened() > 0;
        return wasEverClosed ? timeline.decisionsOn(subject.id()) : List.of();
    }

    /** What is shown around a case: what was just done, the action that is open. */
    record Around(QueueQuery query, CasePage.@Nullable Notice notice, @Nullable ActionForm form) {}

    /** @param others who looks at it too */
    record Seen(Case subject, CaseRights.Sight sight, Presences.Around others) {}

    /** Beside the list it was opened from; alone where the list is on the screen already. */
    @PageTransaction
    Page read(View view, Seen seen, Around around, UnaryOperator<CasePage> finish) {
        CasePage page = finish.apply(page(view, seen, around));
        return view.isPartial()
                ? Page.of(page.template(), page)
                : Page.of("casework/desk", desk.page(view, around.query(), page));
    }

    private CasePage page(View view, Seen seen, Around around) {
        Case subject = seen.subject();
        CaseRights.Sight sight = seen.sight();
        boolean isHandled = isHandled(view, subject);
        boolean isSeen = sight.covers(CaseRights.Sight.CONTENT);
        boolean isNamed = subject.isPublic() || sight.covers(CaseRights.Sight.TITLE);
        CaseKind kind = kinds.get(subject.kind());
        CaseKind.SidePanel panel = isSeen ? kind.sidePanel(subject, view.locale()) : CaseKind.SidePanel.EMPTY;
        List<Entry> entries = isSeen ? timeline.of(subject.id()) : List.of();
        return new CasePage(
                subject,
                sight,
                isNamed ? subject.title() : view.t("desk.elsewhere"),
                around.query().toUrl(),
                kind.label(view.locale()),
                kind.publicPath(subject),
                isSeen ? finer.label(subject) : null,
                Due.of(subject, clock.instant(), view),
                desk.departmentName(subject),
                isNamed ? teams.name(subject) : null,
                desk.bodyName(subject),
                isHandled ? offers.first(view, subject) : List.of(),
                isHandled ? offers.more(subject) : List.of(),
                around.form(),
                isHandled ? answers.of(subject, entries, view) : null,
                NoteReach.told(around.notice(), subject, entries, view),
                isSeen ? opinions.beside(isHandled ? panel : panel.toRead(), subject, view) : CaseKind.SidePanel.EMPTY,
                isSeen && mayHaveAfter(subject) ? sides.photosAfter(subject) : List.of(),
                isSeen ? legal.of(view, subject, entries) : null,
                isSeen ? StoryLine.of(subject, entries, decisions(subject), view) : List.of(),
                isSeen && mayWatch(view) ? seen.others().follows() : null,
                isSeen ? checklists.of(subject) : List.of(),
                isSeen ? sides.tasks(view, subject, around.form()) : sides.ownTasks(view, subject),
                isSeen ? sides.neighbours(view, subject, around.query().toUrl()) : List.of(),
                seen.others().others(),
                isHandled
                        ? ContactBlock.toAsk("/bureau/dossiers/" + subject.number() + "/coordonnees")
                        : null,
                isSeen ? sides.map(subject) : null);
    }
}
