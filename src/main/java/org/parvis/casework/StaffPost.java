package org.parvis.casework;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.clock.Alert;
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

/** Whom of those who handle a case a message goes to, how it begins, and that it keeps within the walls of sectors. */
@Component
class StaffPost {

    private final Outbox outbox;
    private final Accounts accounts;
    private final Handlers handlers;
    private final Sectors sectors;
    private final Watches watches;
    private final Words words;

    StaffPost(
            Outbox outbox, Accounts accounts, Handlers handlers, Sectors sectors, Watches watches, Words words) {
        this.watches = watches;
        this.outbox = outbox;
        this.accounts = accounts;
        this.handlers = handlers;
        this.sectors = sectors;
        this.words = words;
    }

    /** Whoever has the case, and those who follow it and may read it. */
    Stream<String> whoHas(Case subject) {
        return Stream.concat(whoHandles(subject), watches.readers(subject).stream().map(Staff::email)).distinct();
    }

    private Stream<String> whoHandles(Case subject) {
        Assignee assignee = subject.state().assignee();
        Optional<String> own = Optional.ofNullable(assignee)
                .flatMap(one -> accounts.find(one.accountId()))
                .map(account -> account.email());
        return own.isPresent() ? own.stream() : department(subject.departmentId());
    }

    Stream<String> heads(UUID departmentId, Alert alert) {
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

    Stream<String> department(@Nullable UUID id) {
        return id == null ? Stream.empty() : handlers.find(id).map(Handler::email).stream();
    }

    /** Whoever has the task. */
    Stream<String> receivers(Task task) {
        return task.contractor() == null ? department(task.departmentId()) : Stream.of(task.contractor().email());
    }

    /** A day in the language in which the territory writes first; nothing for none. */
    String day(@Nullable LocalDate day) {
        return day == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(handlers.language()).format(day);
    }

    MessageText.Builder letter(String what, Case subject) {
        return letter(what, subject, subject.title());
    }

    MessageText.Builder letter(String what, Case subject, String title) {
        return MessageText.in(handlers.language())
                .subject(words(what + ".subject", subject.number(), title))
                .paragraph(words(what + ".text", subject.number(), title));
    }

    String titleFor(Task task, Case subject) {
        return isWalled(subject, task) ? words("otherSector") : subject.title();
    }

    /** A contractor gets what the agent wrote and no more, as does another sector. */
    boolean isWalled(Case subject, Task task) {
        return !subject.isPublic() && sectors.walls().separate(subject.departmentId(), task.departmentId());
    }

    void send(Stream<String> to, Case subject, String key, MessageText.Builder text) {
        to.map(EmailAddress::find).flatMap(Optional::stream).forEach(address -> outbox.send(OutgoingMessage.of(
                        address, "casework/" + subject.id() + "/" + key + "/" + address, text.build())
                .inThread(subject.number() + "/desk")));
    }

    String words(String key, Object... arguments) {
        return words.text(handlers.language(), "casework.letter." + key, arguments);
    }

    static String path(Case subject) {
        return "/bureau/dossiers/" + subject.number();
    }

    /** To one colleague, if they still have an account. */
    Stream<String> account(UUID id) {
        return accounts.find(id).stream().map(account -> account.email());
    }

    void send(EmailAddress address, String key, MessageText.Builder text) {
        outbox.send(OutgoingMessage.of(address, key, text.build()));
    }
}
