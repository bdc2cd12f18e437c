package org.parvis.casework;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.clock.Alert;
import org.parvis.casework.law.Silence;
import org.parvis.identity.Accounts;
import org.parvis.identity.Grant;
import org.parvis.identity.Staff;
import org.parvis.messaging.EmailAddress;
import org.parvis.messaging.MessageText;
import org.parvis.messaging.Outbox;
import org.parvis.messaging.OutgoingMessage;
import org.parvis.shared.Role;
import org.parvis.web.Words;
import org.springframework.stereotype.Component;

/** Messages to those who handle cases: agents, heads, departments, bodies, contractors. Never personal data. */
@Component
class StaffLetters {

    private final Outbox outbox;
    private final Accounts accounts;
    private final Handlers handlers;
    private final CaseKinds kinds;
    private final Sectors sectors;
    private final Words words;

    StaffLetters(
            Outbox outbox, Accounts accounts, Handlers handlers, CaseKinds kinds, Sectors sectors, Words words) {
        this.sectors = sectors;
        this.outbox = outbox;
        this.accounts = accounts;
        this.handlers = handlers;
        this.kinds = kinds;
        this.words = words;
    }

    void taskGiven(Case subject, Task task, @Nullable String token) {
        Locale language = handlers.language();
        boolean isWalled = isWalled(subject, task);
        MessageText.Builder text = letter("taskGiven", subject, titleFor(task, subject)).paragraph(task.instructions());
        if (!isWalled) {
            facts(text, subject, language);
        }
        if (task.dueOn() != null) {
            text.fact(words("dueOn"), task.dueOn().toString());
        }
        if (token != null) {
            text.button(words("openTask"), "/taches/" + token);
            send(Stream.of(Objects.requireNonNull(task.contractor()).email()), subject, "task/" + task.id(), text);
        } else {
            text.button(words("openCase"), isWalled ? "/bureau/taches" : path(subject));
            send(department(task.departmentId()), subject, "task/" + task.id(), text);
        }
    }

    void taskAnswered(Case subject, Task task, String answer) {
        MessageText.Builder text = letter("taskAnswered", subject);
        if (!answer.isBlank()) {
            text.quote(answer);
        }
        if (!subject.status().isOpen()) {
            text.paragraph(words("taskAnswered.closed"));
        }
        send(whoHas(subject), subject, "task-answered/" + task.id(), text.button(words("openCase"), path(subject)));
    }

    /** To whoever had the task: nothing is left to do, and why where that was said. */
    void taskCancelled(Case subject, Task task, String reason) {
        Stream<String> to = task.contractor() == null
                ? department(task.departmentId())
                : Stream.of(task.contractor().email());
        MessageText.Builder text = letter("taskCancelled", subject, titleFor(task, subject)).quote(task.instructions());
        if (!reason.isEmpty()) {
            text.paragraph(words("taskCancelled.reason")).quote(reason);
        }
        send(to, subject, "task-cancelled/" + task.id(), text);
    }

    void requesterAnswered(Case subject) {
        send(whoHas(subject), subject, "answered/" + subject.state().version(),
                letter("answered", subject).button(words("openCase"), path(subject)));
    }

    void requesterWrote(Case subject, String key) {
        send(whoHas(subject), subject, "wrote/" + key,
                letter("wrote", subject).button(words("openCase"), path(subject)));
    }

    void reopened(Case subject, String reason) {
        send(whoHas(subject), subject, "reopened/" + subject.state().version(),
                letter("reopened", subject).quote(reason).button(words("openCase"), path(subject)));
    }

    void mentioned(Case subject, UUID accountId, String by, String key) {
        Stream<String> to = accounts.find(accountId).stream().map(account -> account.email());
        send(to, subject, "mention/" + key + "/" + accountId,
                letter("mentioned", subject).paragraph(words("mentionedBy", by)).button(words("openCase"), path(subject)));
    }

    /** Before the deadline to who has the case; after it to the heads, then to the administrators too. */
    void alert(Case subject, Alert alert) {
        Stream<String> to = alert.isEscalation() ? heads(subject.departmentId(), alert) : whoHas(subject);
        MessageText.Builder text = letter("alert", subject).paragraph(handlers.words("casework.alert." + alert));
        send(to, subject, "alert/" + subject.state().reopened() + "/" + alert + "/" + subject.state().version(),
                text.button(words("openCase"), path(subject)));
    }

    /** Silence will decide soon: to who has the case, on the day itself to the heads too. */
    void silenceNear(Case subject, Alert alert, LocalDate day, Silence silence) {
        Stream<String> to = alert == Alert.DUE_TODAY
                ? Stream.concat(whoHas(subject), heads(subject.departmentId(), alert))
                : whoHas(subject);
        tellOfSilence("silenceNear." + silence, to.distinct(), subject, day);
    }

    /** Silence has decided: to who has the case and to the heads. */
    void silenceDecided(Case subject, LocalDate day, Silence silence) {
        Stream<String> to = Stream.concat(whoHas(subject), heads(subject.departmentId(), Alert.LATE));
        tellOfSilence("silenceDecided." + silence, to.distinct(), subject, day);
    }

    private void tellOfSilence(String what, Stream<String> to, Case subject, LocalDate day) {
        String date = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(handlers.language()).format(day);
        MessageText.Builder text = MessageText.in(handlers.language())
                .subject(words(what + ".subject", subject.number()))
                .paragraph(words(what + ".text", subject.number(), subject.title(), date))
                .button(words("openCase"), path(subject));
        send(to, subject, "law/" + what + "/" + day + "/" + subject.state().version(), text);
    }

    /** To the heads of a department: so many of its cases lie untouched. */
    void silence(UUID departmentId, int cases, LocalDate today) {
        MessageText.Builder text = MessageText.in(handlers.language())
                .subject(words("silence.subject", cases))
                .paragraph(words("silence.text", cases))
                .button(words("openList"), "/bureau?vue=silence&service=" + departmentId);
        heads(departmentId, Alert.LATE).map(EmailAddress::find).flatMap(Optional::stream).forEach(address ->
                outbox.send(OutgoingMessage.of(
                        address, "casework/silence/" + departmentId + "/" + today + "/" + address, text.build())));
    }

    /** To a body that takes no requests by machine. */
    void forwarded(Case subject, Decision decision, Handler body) {
        Locale language = handlers.language();
        MessageText.Builder text = letter("forwarded", subject).paragraph(decision.fact());
        facts(text, subject, language);
        String page = kinds.get(subject.kind()).publicPath(subject);
        if (page != null && subject.isPublic()) {
            text.button(words("openPage"), page);
        }
        send(Stream.ofNullable(body.email()), subject, "forwarded/" + decision.id(), text);
    }

    private void facts(MessageText.Builder text, Case subject, Locale language) {
        text.fact(words("number"), subject.number());
        kinds.get(subject.kind()).sidePanel(subject, language).facts().stream()
                .filter(fact -> !fact.value().isBlank())
                .limit(20)
                .forEach(fact -> text.fact(fact.label(), fact.value()));
    }

    private Stream<String> whoHas(Case subject) {
        Assignee assignee = subject.state().assignee();
        Optional<String> own = Optional.ofNullable(assignee)
                .flatMap(one -> accounts.find(one.accountId()))
                .map(account -> account.email());
        return own.isPresent() ? own.stream() : department(subject.departmentId());
    }

    private Stream<String> heads(UUID departmentId, Alert alert) {
        boolean isForAdministrators = alert == Alert.LONG_LATE && !sectors.walls().enclose(departmentId);
        List<Staff> staff = accounts.listStaff();
        List<String> heads = staff.stream()
                .filter(one -> one.grants().contains(new Grant(Role.HEAD, departmentId))
                        || (isForAdministrators && one.has(Role.ADMINISTRATOR)))
                .map(Staff::email)
                .distinct()
                .toList();
        return heads.isEmpty() ? department(departmentId) : heads.stream();
    }

    private Stream<String> department(@Nullable UUID id) {
        return id == null ? Stream.empty() : handlers.find(id).map(Handler::email).stream();
    }

    private MessageText.Builder letter(String what, Case subject) {
        return letter(what, subject, subject.title());
    }

    private MessageText.Builder letter(String what, Case subject, String title) {
        return MessageText.in(handlers.language())
                .subject(words(what + ".subject", subject.number(), title))
                .paragraph(words(what + ".text", subject.number(), title));
    }

    private String titleFor(Task task, Case subject) {
        return isWalled(subject, task) ? words("otherSector") : subject.title();
    }

    /** A contractor gets what the agent wrote and no more, as does another sector. */
    private boolean isWalled(Case subject, Task task) {
        return !subject.isPublic() && sectors.walls().separate(subject.departmentId(), task.departmentId());
    }

    private void send(Stream<String> to, Case subject, String key, MessageText.Builder text) {
        to.map(EmailAddress::find).flatMap(Optional::stream).forEach(address -> outbox.send(OutgoingMessage.of(
                        address, "casework/" + subject.id() + "/" + key + "/" + address, text.build())
                .inThread(subject.number() + "/desk")));
    }

    private String words(String key, Object... arguments) {
        return words.text(handlers.language(), "casework.letter." + key, arguments);
    }

    private static String path(Case subject) {
        return "/bureau/dossiers/" + subject.number();
    }
}
