package org.parvis.relation.mail.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Case;
import org.parvis.casework.Cases;
import org.parvis.casework.Viewer;
import org.parvis.database.PageTransaction;
import org.parvis.files.Document;
import org.parvis.files.Documents;
import org.parvis.relation.InboxAct;
import org.parvis.relation.InboxActs;
import org.parvis.relation.InboxStep;
import org.parvis.relation.mail.BlockedSenders;
import org.parvis.relation.mail.MailState;
import org.parvis.relation.mail.ReceivedMail;
import org.parvis.relation.mail.ReceivedMails;
import org.parvis.web.FormErrors;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** Reads the pages of mails, each in one transaction. */
@Component
class MailPages {

    private static final int BEGINNING = 140;

    private final ReceivedMails mails;
    private final BlockedSenders blocked;
    private final InboxActs steps;
    private final Cases cases;
    private final Documents documents;

    MailPages(ReceivedMails mails, BlockedSenders blocked, InboxActs steps, Cases cases, Documents documents) {
        this.mails = mails;
        this.blocked = blocked;
        this.steps = steps;
        this.cases = cases;
        this.documents = documents;
    }

    @PageTransaction
    MailsPage list(View view, MailState state, @Nullable UUID after, String done) {
        Viewer viewer = Viewer.of(view.visitor());
        List<ReceivedMail> found = mails.list(state, after, viewer);
        boolean more = found.size() > ReceivedMails.PAGE;
        List<ReceivedMail> shown = more ? found.subList(0, ReceivedMails.PAGE) : found;
        Map<UUID, Case> subjects = cases
                .list(shown.stream().map(mail -> mail.place().caseId()).filter(Objects::nonNull).toList())
                .stream()
                .collect(Collectors.toMap(Case::id, Function.identity()));
        return new MailsPage(
                state,
                shown.stream()
                        .filter(mail -> mails.isListed(mail, subject(mail, subjects), viewer))
                        .map(mail -> line(view, mail, subjects))
                        .toList(),
                mails.count(viewer),
                more ? MailsPage.path(state) + "&apres=" + shown.getLast().id() : null,
                done);
    }

    private static @Nullable Case subject(ReceivedMail mail, Map<UUID, Case> subjects) {
        UUID caseId = mail.place().caseId();
        return caseId == null ? null : subjects.get(caseId);
    }

    private static MailsPage.Line line(View view, ReceivedMail mail, Map<UUID, Case> subjects) {
        Case subject = subject(mail, subjects);
        String words = mail.text().words().replaceAll("\\s+", " ");
        return new MailsPage.Line(
                mail.path(),
                mail.text().subject().isBlank() ? view.t("mail.noSubject") : mail.text().subject(),
                mail.sender().address() == null ? view.t("mail.noSender") : mail.sender().shown(),
                words.length() > BEGINNING ? words.substring(0, BEGINNING) + "…" : words,
                "mail.why." + mail.place().why(),
                subject == null ? null : subject.number(),
                mail.receivedAt());
    }

    @PageTransaction
    MailPage page(View view, ReceivedMail mail, String typed, FormErrors errors, String done) {
        Viewer viewer = Viewer.of(view.visitor());
        UUID caseId = mail.place().caseId();
        List<Document> originals = documents.list(mail.original());
        return new MailPage(
                mail,
                caseId == null ? null : cases.get(caseId),
                view.t("mail.why." + mail.place().why(), because(view, mail)),
                documents.list(mail.attachments()),
                originals.isEmpty() ? null : originals.getFirst(),
                mails.suggestions(mail, viewer),
                steps.list(InboxAct.On.MAIL, mail.id()).stream()
                        .map(step -> new InboxStep(
                                step.at(), step.who(), view.t("mail.step." + step.act(), detail(view, step.act(), step.detail()))))
                        .toList(),
                mails.mayHandle(mail, viewer) ? acts(mail) : List.of(),
                typed,
                errors,
                done);
    }

    private static String because(View view, ReceivedMail mail) {
        return switch (mail.place().why()) {
            case UNREADABLE -> view.t("mail.unreadable." + mail.place().because());
            default -> mail.place().because();
        };
    }

    /** Why it had been kept aside is a code; the others are words of their own. */
    private static String detail(View view, String act, String detail) {
        return act.equals("released") ? view.t("mail.short." + detail) : detail;
    }

    private List<String> acts(ReceivedMail mail) {
        List<String> acts = new ArrayList<>();
        switch (mail.place().state()) {
            case QUARANTINED -> acts.addAll(List.of("liberer", "supprimer"));
            case WAITING -> {
                acts.addAll(List.of("dossier", "classer"));
                if (mails.canOpen()) {
                    acts.add("ouvrir");
                }
            }
            case FILED -> acts.add("reprendre");
            case JOINED -> acts.add("dossier");
        }
        if (mail.sender().address() != null && mail.place().state() != MailState.JOINED) {
            acts.add(blocked.isBlocked(mail) ? "debloquer" : "bloquer");
        }
        return acts;
    }
}
