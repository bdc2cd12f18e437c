package org.parvis.participation.young;

import java.util.List;
import java.util.UUID;
import org.parvis.identity.AccountData;
import org.parvis.identity.AccountDeleted;
import org.parvis.identity.Accounts;
import org.parvis.identity.AddressChanged;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.AddressMoves;
import org.parvis.web.View;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The classes that somebody with an account gave its address for, in the person's export; address and names go with the account. */
@Component
@Order(19)
class ClassesOfAccount implements AccountData {

    private final Accounts accounts;
    private final SchoolClassStore classes;
    private final AddressMoves moves;

    ClassesOfAccount(Accounts accounts, SchoolClassStore classes, AddressMoves moves) {
        this.moves = moves;
        this.accounts = accounts;
        this.classes = classes;
    }

    @Override
    public List<Table> of(UUID account, View view) {
        String email = EmailAddress.small(accounts.get(account).email());
        return List.of(new Table(
                "schoolClasses",
                view.t("rights.data.schoolClasses"),
                List.of(view.t("young.class"), view.t("talk.data.at")),
                classes.listBy(List.of(email)).stream().map(one -> List.of(one.fullName(), view.iso(one.createdAt()))).toList()));
    }

    /** In the transaction that changes the account's address. */
    @EventListener
    void on(AddressChanged event) {
        moves.note(event, "classes", classes.readdress(event.before(), event.after()), 0);
    }

    /** In the transaction that deletes the account. */
    @EventListener
    void on(AccountDeleted event) {
        classes.forgetTeachers(List.of(EmailAddress.small(event.email())));
    }
}
