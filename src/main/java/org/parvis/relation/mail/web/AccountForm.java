package org.parvis.relation.mail.web;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.parvis.messaging.EmailAddress;
import org.parvis.relation.mail.MailAccount;
import org.parvis.relation.mail.MailServer;
import org.parvis.web.FormErrors;
import org.parvis.web.View;

/** The form of a mailbox, as it was typed; a password is never shown again. */
public record AccountForm(
        String address,
        String department,
        String host,
        String port,
        String security,
        String login,
        String folder,
        String done,
        boolean plus,
        boolean active) {

    static final AccountForm EMPTY =
            new AccountForm("", "", "", "993", MailServer.Security.TLS.name(), "", "INBOX", "Parvis", false, true);

    private static final int LONGEST = 200;
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,250}[A-Za-z0-9])?");

    static AccountForm of(Map<String, String> typed) {
        return new AccountForm(
                typed.getOrDefault("address", "").strip(),
                typed.getOrDefault("department", ""),
                typed.getOrDefault("host", "").strip(),
                typed.getOrDefault("port", "").strip(),
                typed.getOrDefault("security", ""),
                typed.getOrDefault("login", "").strip(),
                typed.getOrDefault("folder", "").strip(),
                typed.getOrDefault("done", "").strip(),
                typed.containsKey("plus"),
                typed.containsKey("active"));
    }

    static AccountForm of(MailAccount account) {
        MailServer server = account.server();
        return new AccountForm(
                account.address(), account.departmentId().toString(), server.host(), String.valueOf(server.port()),
                server.security().name(), server.login(), account.folder(), account.doneFolder(),
                account.subaddressing(), account.active());
    }

    /** What is wrong, field by field. */
    FormErrors errors(View view) {
        FormErrors errors = new FormErrors();
        if (EmailAddress.find(address).isEmpty() || address.indexOf('+') >= 0) {
            errors.add("address", view.t("mail.account.refused.address"));
        }
        if (departmentId().isEmpty()) {
            errors.add("department", view.t("mail.account.refused.department"));
        }
        if (!HOST.matcher(host).matches()) {
            errors.add("host", view.t("mail.account.refused.host"));
        }
        if (portNumber().isEmpty()) {
            errors.add("port", view.t("mail.account.refused.port"));
        }
        if (login.isEmpty() || login.length() > LONGEST) {
            errors.add("login", view.t("mail.account.refused.login"));
        }
        if (folder.isEmpty() || folder.length() > LONGEST) {
            errors.add("folder", view.t("mail.account.refused.folder"));
        }
        if (done.length() > LONGEST || done.equalsIgnoreCase(folder)) {
            errors.add("done", view.t("mail.account.refused.done"));
        }
        return errors;
    }

    Optional<UUID> departmentId() {
        try {
            return Optional.of(UUID.fromString(department));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<Integer> portNumber() {
        return port.matches("\\d{1,5}") ? Optional.of(Integer.parseInt(port)).filter(n -> n > 0 && n < 65_536) : Optional.empty();
    }

    /** Without errors only. */
    MailAccount account(UUID id) {
        MailServer.Security kept = Arrays.stream(MailServer.Security.values())
                .filter(one -> one.name().equals(security))
                .findFirst()
                .orElse(MailServer.Security.TLS);
        return new MailAccount(
                id,
                departmentId().orElseThrow(),
                EmailAddress.of(address).value(),
                new MailServer(host, portNumber().orElseThrow(), kept, login),
                folder,
                done,
                plus,
                active,
                true,
                new MailAccount.Health(0, 0, null, null, null, null));
    }
}
