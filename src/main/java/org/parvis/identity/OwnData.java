package org.parvis.identity;

import java.util.List;
import java.util.UUID;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What this module keeps about somebody. */
@Component
@Order(0)
class OwnData implements AccountData {

    private final Accounts accounts;
    private final Passkeys passkeys;
    private final LiveSessions sessions;

    OwnData(Accounts accounts, Passkeys passkeys, LiveSessions sessions) {
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.sessions = sessions;
    }

    @Override
    public List<Table> of(UUID id, View view) {
        Account account = accounts.get(id);
        return List.of(
                table(view, "account", List.of("name", "email", "createdAt"), List.of(List.of(
                        account.name(), account.email(), view.iso(account.createdAt())))),
                table(view, "roles", List.of("role"), accounts.findStaff(id).stream()
                        .flatMap(staff -> staff.roles().stream())
                        .map(role -> List.of(view.t("identity.role." + role)))
                        .toList()),
                table(view, "passkeys", List.of("name", "createdAt"), passkeys.list(id).stream()
                        .map(passkey -> List.of(passkey.name(), view.iso(passkey.createdAt())))
                        .toList()),
                table(view, "sessions", List.of("browser", "since", "lastSeen"), sessions.list(id, "").stream()
                        .map(session -> List.of(
                                session.agent(), view.iso(session.since()), view.iso(session.lastSeen())))
                        .toList()));
    }

    private static Table table(View view, String name, List<String> columns, List<List<String>> rows) {
        return new Table(
                name,
                view.t("identity.export." + name),
                columns.stream().map(column -> view.t("identity.export.column." + column)).toList(),
                rows);
    }
}
