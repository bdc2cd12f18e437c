package org.parvis.participation.council;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.identity.AccountData;
import org.parvis.identity.Accounts;
import org.parvis.identity.AddressChanged;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.AddressMoves;
import org.parvis.web.View;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The mandates of the address of an account: in the person's export, and with them to another address. They do not end with the
 * account: who sits in a council is there whether they log in or not.
 */
@Component
@Order(20)
class CouncilsOfAccount implements AccountData {

    private final Accounts accounts;
    private final MandateStore mandates;
    private final MemberStore members;
    private final CouncilStore councils;
    private final AddressMoves moves;

    CouncilsOfAccount(Accounts accounts, MandateStore mandates, MemberStore members, CouncilStore councils, AddressMoves moves) {
        this.moves = moves;
        this.accounts = accounts;
        this.mandates = mandates;
        this.members = members;
        this.councils = councils;
    }

    @Override
    public List<Table> of(UUID account, View view) {
        String email = EmailAddress.small(accounts.get(account).email());
        Map<UUID, String> titles = councils.list().stream().collect(Collectors.toMap(Council::id, Council::title));
        List<String> columns = List.of(
                view.t("council.case.council"), view.t("council.member.name"), view.t("council.member.from"), view.t("council.member.to"),
                view.t("council.member.state"));
        return List.of(new Table("councilMandates", view.t("rights.data.councilMandates"), columns, mandates.listOf(Set.of(email)).stream()
                .map(one -> List.of(
                        titles.getOrDefault(one.councilId(), ""), one.member().name(), one.startsOn().toString(), one.endsOn().toString(),
                        one.end() instanceof Mandate.End end ? view.t("council.end." + end.reason()) : view.t("council.member.open")))
                .toList()));
    }

    /** In the transaction that changes the account's address. */
    @EventListener
    void on(AddressChanged event) {
        moves.note(event, "councils", members.readdress(event.before(), event.after()), 0);
    }
}
