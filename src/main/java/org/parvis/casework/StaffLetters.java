package org.parvis.casework;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.clock.Alert;
import org.parvis.casework.law.Silence;
import org.parvis.messaging.EmailAddress;
import org.parvis.messaging.MessageText;
import org.springframework.stereotype.Component;

/** Messages to those who handle cases: agents, heads, departments, bodies, contractors. Never personal data. */
@Component
class StaffLetters {

    private final StaffPost post;
    private final Handlers handlers;
    private final CaseKinds kinds;

    StaffLetters(StaffPost post, Handlers handlers, CaseKinds kinds) {
        this.post = post;
        this.handlers = handlers;
        this.kinds = kinds;
    }

    void taskGiven(Case subject, Task task, @Nullable String token) {
        Locale language = handlers.language();
        boolean isWalled = post.isWalled(subject, task);
        MessageText.Builder text = post.letter(task.isOpinion() ? "opinionAsked" : "taskGiven", subject, post.titleFor(task, subject)).paragraph(task.instructions());
        if (!isWalled) {
            facts(text, subject, language);
        }
        if (task.dueOn() != null) {
            text.fact(post.words("dueOn"), post.day(task.dueOn()));
        }
        if (token != null) {
            text.button(post.words("openTask"), "/taches/" + token);
            post.send(Stream.of(Objects.requireNonNull(task.contractor()).email()), subject, "task/" + task.id(), text);
        } else {
            String form = task.isOpinion() ? kinds.get(subject.kind()).opinionPath(subject, task.id()) : null;
            String place = form == null ? StaffPost.path(subject) : form;
            text.button(post.words(form == null ? "openCase" : "giveOpinion"), isWalled ? "/bureau/taches" : place);
            post.send(post.department(task.departmentId()), subject, "task/" + task.id(), text);
        }
    }

    void taskAnswered(Case subject, Task task, String answer) {
        MessageText.Builder text = post.letter(task.isOpinion() ? "opinionGiven" : "taskAnswered", subject);
        if (!answer.isBlank()) {
            text.quote(answer);
        }
        if (!subject.status().isOpen()) {
            text.paragraph(post.words("taskAnswered.closed"));
        }
        post.send(post.whoHas(subject), subject, "task-answered/" + task.id(), text.button(post.words("openCase"), StaffPost.path(subject)));
    }

    /** To whoever has the task, on the last working day before it is due. */
    void taskNear(Case subject, Task task) {
        remind("taskNear", post.receivers(task), subject, task);
    }

    /** To whoever has it and their heads; apart to who waits for it, who may know whose case it is. */
    void taskLate(Case subject, Task task) {
        Stream<String> theirs = task.departmentId() == null
                ? post.receivers(task)
                : Stream.concat(post.receivers(task), post.heads(task.departmentId(), Alert.LATE)).distinct();
        remind("taskLate", theirs, subject, task);
        MessageText.Builder text = post.letter("taskAwaited", subject)
                .quote(task.instructions())
                .fact(post.words("dueOn"), post.day(task.dueOn()))
                .fact(post.words("askedOf"), handlers.receiver(task));
        post.send(post.whoHas(subject), subject, "task-awaited/" + task.id(), text.button(post.words("openCase"), StaffPost.path(subject)));
    }

    private void remind(String what, Stream<String> to, Case subject, Task task) {
        MessageText.Builder text = post.letter(task.isOpinion() ? what + "Opinion" : what, subject, post.titleFor(task, subject))
                .quote(task.instructions())
                .fact(post.words("dueOn"), post.day(task.dueOn()));
        if (task.contractor() == null) {
            text.button(post.words("openTasks"), "/bureau/taches");
        } else {
            text.paragraph(post.words("sameLink"));
        }
        post.send(to, subject, what + "/" + task.id(), text);
    }

    /** To whoever had the task: nothing is left to do, and why where that was said. */
    void taskCancelled(Case subject, Task task, String reason) {
        MessageText.Builder text = post.letter("taskCancelled", subject, post.titleFor(task, subject)).quote(task.instructions());
        if (!reason.isEmpty()) {
            text.paragraph(post.words("taskCancelled.reason")).quote(reason);
        }
        post.send(post.receivers(task), subject, "task-cancelled/" + task.id(), text);
    }

    void requesterAnswered(Case subject) {
        post.send(post.whoHas(subject), subject, "answered/" + subject.state().version(),
                post.letter("answered", subject).button(post.words("openCase"), StaffPost.path(subject)));
    }

    void requesterWrote(Case subject, String key) {
        post.send(post.whoHas(subject), subject, "wrote/" + key,
                post.letter("wrote", subject).button(post.words("openCase"), StaffPost.path(subject)));
    }

    void noted(Case subject, String key) {
        post.send(post.whoHas(subject), subject, "noted/" + key,
                post.letter("noted", subject).button(post.words("openCase"), StaffPost.path(subject)));
    }

    void reopened(Case subject, String reason) {
        post.send(post.whoHas(subject), subject, "reopened/" + subject.state().version(),
                post.letter("reopened", subject).quote(reason).button(post.words("openCase"), StaffPost.path(subject)));
    }

    void mentioned(Case subject, UUID accountId, String by, String key) {
        Stream<String> to = post.account(accountId);
        post.send(to, subject, "mention/" + key + "/" + accountId,
                post.letter("mentioned", subject).paragraph(post.words("mentionedBy", by)).button(post.words("openCase"), StaffPost.path(subject)));
    }

    /** Before the deadline to who has the case; after it to the heads, then to the administrators too. */
    void alert(Case subject, Alert alert) {
        Stream<String> to = alert.isEscalation() ? post.heads(subject.departmentId(), alert) : post.whoHas(subject);
        MessageText.Builder text = post.letter("alert", subject).paragraph(handlers.words("casework.alert." + alert));
        post.send(to, subject, "alert/" + subject.state().reopened() + "/" + alert + "/" + subject.state().version(),
                text.button(post.words("openCase"), StaffPost.path(subject)));
    }

    /** Silence will decide soon: to who has the case, on the day itself to the heads too. */
    void silenceNear(Case subject, Alert alert, LocalDate day, Silence silence) {
        Stream<String> to = alert == Alert.DUE_TODAY
                ? Stream.concat(post.whoHas(subject), post.heads(subject.departmentId(), alert))
                : post.whoHas(subject);
        tellOfSilence("silenceNear." + silence, to.distinct(), subject, day);
    }

    /** Silence has decided: to who has the case and to the heads. */
    void silenceDecided(Case subject, LocalDate day, Silence silence) {
        Stream<String> to = Stream.concat(post.whoHas(subject), post.heads(subject.departmentId(), Alert.LATE));
        tellOfSilence("silenceDecided." + silence, to.distinct(), subject, day);
    }

    private void tellOfSilence(String what, Stream<String> to, Case subject, LocalDate day) {
        String date = post.day(day);
        MessageText.Builder text = MessageText.in(handlers.language())
                .subject(post.words(what + ".subject", subject.number()))
                .paragraph(post.words(what + ".text", subject.number(), subject.title(), date))
                .button(post.words("openCase"), StaffPost.path(subject));
        post.send(to, subject, "law/" + what + "/" + day + "/" + subject.state().version(), text);
    }

    /** To the heads of a department: so many of its cases lie untouched. */
    void silence(UUID departmentId, int cases, LocalDate today) {
        MessageText.Builder text = MessageText.in(handlers.language())
                .subject(post.words("silence.subject", cases))
                .paragraph(post.words("silence.text", cases))
                .button(post.words("openList"), "/bureau?vue=silence&service=" + departmentId);
        post.heads(departmentId, Alert.LATE).map(EmailAddress::find).flatMap(Optional::stream).forEach(address ->
                post.send(
                address, "casework/silence/" + departmentId + "/" + today + "/" + address, text));
    }

    /** To a body that takes no requests by machine. */
    void forwarded(Case subject, Decision decision, Handler body) {
        Locale language = handlers.language();
        MessageText.Builder text = post.letter("forwarded", subject).paragraph(decision.fact());
        facts(text, subject, language);
        String page = kinds.get(subject.kind()).publicPath(subject);
        if (page != null && subject.isPublic()) {
            text.button(post.words("openPage"), page);
        }
        post.send(Stream.ofNullable(body.email()), subject, "forwarded/" + decision.id(), text);
    }

    private void facts(MessageText.Builder text, Case subject, Locale language) {
        text.fact(post.words("number"), subject.number());
        kinds.get(subject.kind()).sidePanel(subject, language).facts().stream()
                .filter(fact -> !fact.value().isBlank())
                .limit(20)
                .forEach(fact -> text.fact(fact.label(), fact.value()));
    }
}
