package org.parvis.participation.petition;

import java.util.List;
import java.util.UUID;
import org.parvis.identity.AccountData;
import org.parvis.identity.Accounts;
import org.parvis.messaging.EmailAddress;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The petitions that an account, or its address by mail, signed, and what it reported of some, in the person's export. */
@Component
@Order(19)
class PetitionsOfAccount implements AccountData {

    private final SignatureForgetting forgetting;
    private final RemarkStore remarks;
    private final Accounts accounts;

    PetitionsOfAccount(SignatureForgetting forgetting, RemarkStore remarks, Accounts accounts) {
        this.forgetting = forgetting;
        this.remarks = remarks;
        this.accounts = accounts;
    }

    @Override
    public List<Table> of(UUID account, View view) {
        String email = EmailAddress.small(accounts.get(account).email());
        List<String> columns = List.of(
                view.t("petition.case"), view.t("petition.given"), view.t("petition.family"), view.t("petition.postcode"), view.t("petition.signature.state"));
        Table signatures = new Table("signatures", view.t("rights.data.signatures"), columns, forgetting.of(account, email).stream()
                .map(one -> List.of(
                        one.title(), one.signature().who().given(), one.signature().who().family(), one.signature().who().postcode(),
                        view.t("petition.signature.state." + one.signature().state())))
                .toList());
        List<String> reported = List.of(view.t("talk.data.at"), view.t("talk.article"), view.t("talk.data.words"));
        Table remarked = new Table("petitionRemarks", view.t("petition.data.remarks"), reported, remarks.listOf(List.of(email)).stream()
                .map(one -> List.of(view.iso(one.at()), one.article(), one.words()))
                .toList());
        return List.of(signatures, remarked);
    }
}
