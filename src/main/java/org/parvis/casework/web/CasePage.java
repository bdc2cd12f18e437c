package org.parvis.casework.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Case;
import org.parvis.casework.CaseKind;
import org.parvis.casework.CaseRights.Sight;
import org.parvis.casework.CaseStatus;
import org.parvis.casework.Step;
import org.parvis.casework.routing.Route;
import org.parvis.web.View;

/**
 * A case as its page shows it.
 *
 * @param title its own, or what stands for it where it may not be known
 * @param context the list from which the agent came, as a query string
 * @param step the territory's own step within the status; null for none
 * @param team for which it is; null for the department as a whole
 * @param body to whom it was forwarded
 * @param actions what the agent may do, the most frequent first
 * @param moreActions the rest, one step away
 * @param form the action that is open
 * @param answer that is written and has not left; null for none
 * @param legal what the law says of it; null where silence means nothing, or where the content may not be seen
 * @param watched whether the viewer follows it; null for whoever may not
 * @param steps of its checklist; empty where its kind has none
 * @param tasks all of them, or those that one has given oneself where the content may not be seen
 * @param contact null for whoever may not see who asked
 */
public record CasePage(
        Case subject,
        Sight sight,
        String title,
        String context,
        String kind,
        @Nullable String publicPath,
        @Nullable String step,
        Due due,
        String department,
        @Nullable String team,
        @Nullable String body,
        List<ActionKind> actions,
        List<ActionKind> moreActions,
        @Nullable ActionForm form,
        @Nullable WaitingAnswer answer,
        @Nullable Notice notice,
        CaseKind.SidePanel panel,
        List<UUID> after,
        @Nullable LegalBlock legal,
        List<StoryLine> story,
        @Nullable Boolean watched,
        List<Step> steps,
        List<TaskLine> tasks,
        List<Near> neighbours,
        List<String> present,
        @Nullable ContactBlock contact,
        @Nullable String map) {

    /**
     * @param back address of what was done, for looking at it again or taking it back
     * @param look class of the notice
     * @param noted number of the case on which a note was just written; null after anything else
     */
    public record Notice(String text, @Nullable String back, String look, @Nullable String noted) {

        static Notice done(String text, @Nullable String back) {
            return new Notice(text, back, "ok", null);
        }

        static Notice noted(String text, String number) {
            return new Notice(text, null, "ok", number);
        }

        static Notice refusal(String text) {
            return new Notice(text, null, "warn", null);
        }
    }

    /** @param retouch where it is masked; null for whoever may not */
    public record Photo(String small, String large, String text, @Nullable String retouch) {}

    /** Another case close by. */
    public record Near(
            String number, String title, CaseStatus status, String distance, String when, @Nullable String mergePath) {}

    /**
     * A task on this case.
     *
     * @param due null where no day was said
     * @param cancelPath where it is cancelled; null where it has ended, and for whoever may not
     * @param refusedReason what was typed, where cancelling it with this reason was refused; null otherwise
     */
    public record TaskLine(
            UUID id,
            String who,
            String state,
            String tag,
            String instructions,
            @Nullable String answer,
            @Nullable TaskDue due,
            Boolean isOpen,
            @Nullable String cancelPath,
            @Nullable String refusedReason) {

        private TaskLine refusing(String reason) {
            return new TaskLine(id, who, state, tag, instructions, answer, due, isOpen, cancelPath, reason);
        }
    }

    CasePage with(ContactBlock shown) {
        return with(tasks, shown);
    }

    /** The reason for cancelling a task comes back as it was typed, in its field. */
    CasePage refusing(UUID task, String reason) {
        return with(tasks.stream().map(line -> line.id().equals(task) ? line.refusing(reason) : line).toList(), contact);
    }

    private CasePage with(List<TaskLine> newTasks, @Nullable ContactBlock newContact) {
        return new CasePage(
                subject, sight, title, context, kind, publicPath, step, due, department, team, body, actions, moreActions, form, answer, notice, panel, after, legal, story, watched, steps,
                newTasks, neighbours, present, newContact, map);
    }

    public String number() {
        return subject.number();
    }

    /** No more than that it exists, and where it stands. */
    public boolean isSealed() {
        return !sight.covers(Sight.CONTENT);
    }

    /** The part of the desk that shows it. */
    String template() {
        return isSealed() ? "casework/sealed" : "casework/case";
    }

    public @Nullable String assignee() {
        var assignee = subject.state().assignee();
        return assignee == null ? null : assignee.name();
    }

    public List<CaseKind.Fact> facts() {
        return panel.facts().stream().filter(fact -> !fact.value().isBlank()).toList();
    }

    public List<Photo> photos() {
        return photos(panel.pictures());
    }

    /** What was done, in photos. */
    public List<Photo> photosAfter() {
        return photos(after);
    }

    private List<Photo> photos(List<UUID> ids) {
        return ids.stream()
                .map(id -> new Photo(
                        "/fichiers/photos/" + id + "/vignette.jpg",
                        "/fichiers/photos/" + id + "/grande.jpg",
                        subject.title(),
                        contact == null ? null : "/bureau/photos/" + id + "?retour=/bureau/dossiers/" + number()))
                .toList();
    }

    /** What is awaited, and from whom. */
    public List<TaskLine> awaited() {
        return tasks.stream().filter(TaskLine::isOpen).toList();
    }

    public @Nullable String contactPath() {
        return contact == null ? null : contact.path();
    }

    /** The way there, on the map that everybody has. */
    public @Nullable String directions() {
        return subject.point() == null ? null : Directions.to(subject.point());
    }

    public String address(ActionKind action) {
        return "/bureau/dossiers/" + number() + "/" + action.slug() + "?" + context;
    }

    public boolean isOpen(ActionKind action) {
        return form != null && form.kind() == action;
    }

    public String whyHere(View view) {
        Route route = subject.whyHere();
        if (route.isByHand()) {
            return view.t("desk.whyHere.byHand");
        }
        return route.isDefault()
                ? view.t("desk.whyHere.default")
                : view.t("desk.whyHere.rule", route.rule(), route.label(), String.join(", ", route.because().values()));
    }
}
