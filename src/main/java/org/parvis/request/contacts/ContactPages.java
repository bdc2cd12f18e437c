package org.parvis.request.contacts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.parvis.database.PageTransaction;
import org.parvis.request.RequestKind;
import org.parvis.request.RequestKinds;
import org.parvis.request.contacts.ContactsImport.Outcome;
import org.parvis.shared.Printable;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** Makes the pages of files of contacts. */
@Component
class ContactPages {

    private static final int PAGE = 50;
    private static final int BEGINNING = 160;
    private static final int MOST_PROBLEMS = 200;

    private final ContactFiles files;
    private final RequestKinds kinds;

    ContactPages(ContactFiles files, RequestKinds kinds) {
        this.files = files;
        this.kinds = kinds;
    }

    List<ContactsPage.File> files(View view) {
        return files.list(view.visitor()).stream().map(ContactPages::file).toList();
    }

    private static ContactsPage.File file(ContactFile one) {
        return new ContactsPage.File(
                ContactsController.PATH + "/" + one.id(), one.name(), one.uploadedAt(), one.lines(),
                "request.contacts.state." + one.state());
    }

    @PageTransaction
    ContactsPage.Preview preview(View view, ContactFile file, boolean onlyWrong, int asked) {
        ContactFiles.Preview preview = files.preview(file.id());
        ContactPreviews.Preview seen = preview.seen();
        List<ContactLine> wanted = preview.lines().stream()
                .filter(line -> !onlyWrong || seen.of(line).outcome() == Outcome.REJECTED)
                .toList();
        List<Outcome> outcomes = seen.fates().values().stream().map(ContactPreviews.Fate::outcome).toList();
        int pages = Math.max(1, (wanted.size() + PAGE - 1) / PAGE);
        int page = Math.clamp(asked, 1, pages);
        List<ContactLine> shown = wanted.subList((page - 1) * PAGE, Math.min(wanted.size(), page * PAGE));
        String path = ContactsController.PATH + "/" + file.id() + (onlyWrong ? "?vue=erreurs&page=" : "?page=");
        return new ContactsPage.Preview(
                file(file),
                Arrays.stream(Outcome.values())
                        .map(outcome -> count(view, outcome, Collections.frequency(outcomes, outcome)))
                        .filter(one -> one.count() > 0)
                        .toList(),
                seen.acknowledgements(),
                onlyWrong,
                shown.stream().map(line -> line(view, line, seen.of(line))).toList(),
                page > 1 ? path + (page - 1) : null,
                page < pages ? path + (page + 1) : null,
                outcomes.stream().anyMatch(one -> one != Outcome.REJECTED && one != Outcome.KNOWN));
    }

    private static ContactsPage.Count count(View view, Outcome outcome, int count) {
        return new ContactsPage.Count(view.t("request.contacts.outcomes." + outcome), count);
    }

    private ContactsPage.Line line(View view, ContactLine line, ContactPreviews.Fate fate) {
        return switch (line) {
            case ContactLine.Wrong(long number, ContactLine.Problem problem) ->
                new ContactsPage.Line(number, key(fate), true, "", "", List.of(say(view, problem)));
            case ContactLine.Read(long number, Contact contact) -> line(view, number, contact, fate);
            case ContactLine.Again(long number, Contact contact) -> line(view, number, contact, fate);
        };
    }

    private static String key(ContactPreviews.Fate fate) {
        return "request.contacts.outcome." + fate.outcome();
    }

    private ContactsPage.Line line(View view, long number, Contact contact, ContactPreviews.Fate fate) {
        String what = contact.said().subject() == null ? contact.said().words() : contact.said().subject();
        return new ContactsPage.Line(
                number, key(fate), fate.problem() != null, contact.sender().shown(), Printable.line(what, BEGINNING),
                fate.problem() == null ? more(view, contact, fate) : List.of(say(view, fate.problem())));
    }

    private List<String> more(View view, Contact contact, ContactPreviews.Fate fate) {
        List<String> more = new ArrayList<>();
        more.add(view.t("casework.channel." + contact.channel()) + ", " + view.moment(contact.at()));
        if (fate.whose() == null) {
            return more;
        }
        Contact.Place department = contact.task().department();
        switch (contact.task()) {
            case Contact.Task.Note _ -> {}
            case Contact.Task.Open open -> more.add(label(view, open.kind()));
            case Contact.Task.Ended ended -> more.add(label(view, ended.kind()));
        }
        if (department != null) {
            more.add(department.name());
        }
        more.add(view.t("request.contacts.whose." + fate.whose()));
        return more;
    }

    private String label(View view, String code) {
        return kinds.find(code).map((RequestKind kind) -> kind.label(view.locale())).orElse(code);
    }

    ContactsPage.Coming coming(View view, ContactFile file) {
        return new ContactsPage.Coming(
                file(file),
                file.state() == ContactFile.State.COMING,
                file.done(),
                file.counts().entrySet().stream().map(one -> count(view, one.getKey(), one.getValue())).toList(),
                file.problems().stream()
                        .limit(MOST_PROBLEMS)
                        .map(problem -> view.t("request.contacts.line", problem.line()) + " " + say(view, problem))
                        .toList(),
                Math.max(0, file.problems().size() - MOST_PROBLEMS));
    }

    private static String say(View view, ContactLine.Problem problem) {
        return view.t(problem.key(), problem.detail());
    }
}
