package org.parvis.participation.survey;

import java.util.List;
import java.util.UUID;
import org.parvis.identity.AccountData;
import org.parvis.identity.Accounts;
import org.parvis.messaging.EmailAddress;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What an account answered in surveys that ask who people are, in the person's export: by mail from its address too. */
@Component
@Order(18)
class SurveysOfAccount implements AccountData {

    private final Accounts accounts;
    private final SheetStore sheets;
    private final AnswersOfPerson answers;

    SurveysOfAccount(Accounts accounts, SheetStore sheets, AnswersOfPerson answers) {
        this.accounts = accounts;
        this.sheets = sheets;
        this.answers = answers;
    }

    @Override
    public List<Table> of(UUID account, View view) {
        String email = EmailAddress.small(accounts.get(account).email());
        return List.of(new Table(
                "surveyAnswers",
                view.t("rights.data.surveyAnswers"),
                List.of(view.t("survey.data.survey"), view.t("talk.data.at"), view.t("survey.item.text"), view.t("survey.results.choice")),
                answers.list(sheets.listOf(account, email), view.locale()).stream()
                        .map(one -> List.of(one.survey(), one.sentAt() == null ? "" : view.iso(one.sentAt()), one.question(), one.answer()))
                        .toList()));
    }
}
