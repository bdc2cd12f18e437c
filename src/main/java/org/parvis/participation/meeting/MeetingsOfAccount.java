package org.parvis.participation.meeting;

import java.util.List;
import java.util.UUID;
import org.parvis.identity.AccountData;
import org.parvis.identity.Accounts;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.meeting.MeetingForgettingStore.Known;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The meetings to which an account, or its address by mail, said that it comes, in the person's export. */
@Component
@Order(18)
class MeetingsOfAccount implements AccountData {

    private final MeetingForgetting forgetting;
    private final Accounts accounts;

    MeetingsOfAccount(MeetingForgetting forgetting, Accounts accounts) {
        this.forgetting = forgetting;
        this.accounts = accounts;
    }

    @Override
    public List<Table> of(UUID account, View view) {
        String email = EmailAddress.small(accounts.get(account).email());
        List<String> columns = List.of(
                view.t("meeting.what"), view.t("meeting.when"), view.t("meeting.name"), view.t("meeting.with"), view.t("meeting.needs"),
                view.t("meeting.answers"), view.t("meeting.group"), view.t("meeting.state"));
        List<Known> known = forgetting.of(account, email);
        return List.of(new Table("meetings", view.t("rights.data.meetings"), columns, known.stream()
                .map(one -> List.of(
                        one.meeting(), view.iso(one.starts()), one.registration().name(), String.valueOf(one.registration().companions()),
                        one.registration().needs(), one.answers(view.locale()), one.group(), view.t("meeting.state." + one.registration().state())))
                .toList()),
                new Table(
                        "meetingPastAnswers", view.t("rights.data.meetingPastAnswers"),
                        List.of(view.t("meeting.what"), view.t("meeting.answers"), view.t("rights.column.until")),
                        forgetting.past(known).stream()
                                .map(one -> List.of(one.known().meeting(), one.words(view.locale()), view.iso(one.answers().until())))
                                .toList()));
    }
}
