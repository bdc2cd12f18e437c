package org.parvis.request;

import java.util.List;
import java.util.Set;
import org.parvis.casework.Actor;
import org.parvis.casework.Case;
import org.parvis.casework.CaseActs;
import org.parvis.casework.CaseStatus;
import org.parvis.casework.CaseTracker;
import org.parvis.casework.CaseWriting;
import org.parvis.casework.OwnFiles;
import org.parvis.casework.Tracked;
import org.parvis.questions.AnsweredQuestion;
import org.parvis.questions.Question;
import org.parvis.shared.Refusal;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.View;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What whoever sent a request sees and does with the link or the code that only they have. */
@Service
@Transactional
class RequestTracking implements CaseTracker {

    private static final Set<String> ACTS = Set.of("repondre", "preciser", "corriger", "rouvrir", "confirmer");

    private final CaseActs acts;
    private final CaseWriting writing;
    private final Requests requests;
    private final RequestKinds kinds;
    private final OwnFiles files;

    RequestTracking(
            CaseActs acts,
            CaseWriting writing, Requests requests, RequestKinds kinds, OwnFiles files) {
        this.acts = acts;
        this.writing = writing;
        this.requests = requests;
        this.kinds = kinds;
        this.files = files;
    }

    @Override
    public String kind() {
        return RequestCases.CODE;
    }

    @Override
    public Set<String> acts() {
        return ACTS;
    }

    @Override
    @Transactional(readOnly = true)
    public Page page(Tracked tracked, View view) {
        Case subject = tracked.subject();
        Request request = requests.find(subject.subjectId()).orElseThrow(HttpProblem::notFound);
        List<Question> questions = kinds.find(request.kind()).map(RequestKind::questions).orElse(List.of());
        return Page.of("request/track", new TrackPage(
                tracked,
                request,
                kinds.find(request.kind()).map(one -> one.label(view.locale())).orElse(""),
                AnsweredQuestion.of(questions, request.current().answers(), view.locale()),
                files.of(subject, view),
                ACTS.contains(tracked.done()) ? tracked.done() : ""));
    }

    @Override
    public String act(String act, String token, Case subject, String text, View view) {
        switch (act) {
            case "repondre" -> acts.requesterAnswers(subject.id(), text, Actor.requester());
            case "preciser" -> note(subject, view.t("request.track.note.more", said(text)));
            case "corriger" -> correct(subject, text, view);
            case "confirmer" -> confirmDone(subject, view);
            default -> acts.reopen(subject.id(), reason(subject, text, view), Actor.requester());
        }
        return act;
    }

    /** The answers to questions stay as they are: what is wrong in them is said in words. */
    private void correct(Case subject, String text, View view) {
        Request request = requests.find(subject.subjectId()).orElseThrow(HttpProblem::notFound);
        requests.correct(subject, text, request.current().answers());
        note(subject, view.t("request.track.note.corrected"));
    }

    private void confirmDone(Case subject, View view) {
        if (subject.status() != CaseStatus.RESOLVED) {
            throw new Refusal("request.refused.notResolved");
        }
        note(subject, view.t("request.track.note.done"));
    }

    /** «Non, ce n'est pas réglé» needs no more words than that; another look at a refusal needs its reason. */
    private static String reason(Case subject, String typed, View view) {
        return typed.isBlank() && subject.status() == CaseStatus.RESOLVED ? view.t("request.track.notDone") : typed;
    }

    private void note(Case subject, String words) {
        writing.addNote(subject.id(), words, Actor.requester());
    }

    private static String said(String text) {
        if (text.isBlank()) {
            throw new Refusal("request.refused.nothingSaid");
        }
        if (text.length() > Requests.LONGEST) {
            throw new Refusal("request.refused.tooLong");
        }
        return text.strip();
    }
}
