package org.parvis.report.follow;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Decision;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.messaging.EmailAddress;
import org.parvis.messaging.MessageText;
import org.parvis.messaging.OutgoingMessage;
import org.parvis.report.Report;
import org.parvis.report.Reports;
import org.parvis.report.browse.ListedReport;
import org.parvis.report.browse.StatusTag;
import org.parvis.report.category.Categories;
import org.parvis.territory.District;
import org.parvis.territory.Districts;
import org.parvis.web.Words;
import org.springframework.stereotype.Component;

/** What followers read. */
@Component
class FollowLetters {

    static final String END = "/abonnements/desinscription?token=";

    private final Words words;
    private final Reports reports;
    private final Categories categories;
    private final Districts districts;
    private final Accounts accounts;

    FollowLetters(Words words, Reports reports, Categories categories, Districts districts, Accounts accounts) {
        this.words = words;
        this.reports = reports;
        this.categories = categories;
        this.districts = districts;
        this.accounts = accounts;
    }

    /** Where a follower reads: empty when the account is gone or suspended. */
    Optional<EmailAddress> address(Follow follow) {
        return follow.email() != null
                ? EmailAddress.find(follow.email())
                : accounts.find(Objects.requireNonNull(follow.accountId()))
                        .filter(Account::isActive)
                        .flatMap(account -> EmailAddress.find(account.email()));
    }

    OutgoingMessage question(Follow wish, String token, String once) {
        Locale language = wish.language();
        String what = name(wish.subject(), language);
        MessageText text = MessageText.in(language)
                .subject(word(language, "report.follow.mail.confirm.subject", what))
                .paragraph(word(language, "report.follow.mail.confirm.text", what))
                .button(word(language, "report.follow.mail.confirm.button"), "/abonnements/confirmer?token=" + token)
                .reason(word(language, "report.follow.mail.confirm.reason"))
                .build();
        return OutgoingMessage.of(new EmailAddress(Objects.requireNonNull(wish.email())), "follow-ask:" + once, text);
    }

    /**
     * Something happened to a followed report.
     *
     * @param event what, as the end of a message key: "RESOLVED", "REOPENED"…
     * @param token ends this follow, and lets its reader say that the problem is still there
     */
    MessageText news(Follow follow, Report report, String event, @Nullable Decision decision, String token) {
        Locale language = follow.language();
        MessageText.Builder text = MessageText.in(language)
                .subject(word(language, "report.follow.mail.news.subject." + event, report.number(), report.title()))
                .paragraph(word(language, "report.follow.mail.news." + event, report.title(), report.place().publicAddress()));
        if (decision != null) {
            text.paragraph(decision.fact());
            if (decision.law() != null) {
                text.paragraph(decision.law());
            }
            if (decision.nextSteps() != null) {
                text.paragraph(decision.nextSteps());
            }
            text.fact(word(language, "report.public.signed"), decision.signatory().name() + ", " + decision.signatory().capacity());
        }
        text.button(word(language, "report.follow.mail.see"), report.path());
        if (event.equals("RESOLVED")) {
            text.link(
                    word(language, "report.follow.mail.notFixed"),
                    "/abonnements/rouvrir?token=" + token,
                    word(language, "report.follow.mail.notFixed.note"));
        }
        return text.reason(word(language, "report.follow.mail.reason", name(follow.subject(), language))).build();
    }

    /** New reports and answers, or all that happened in a day. */
    MessageText gathered(FollowMessages.Gathered message) {
        Locale language = message.first().language();
        int number = message.reports().size() + message.more();
        MessageText.Builder text = MessageText.in(language)
                .subject(word(language, "report.follow.mail.list.subject", number))
                .paragraph(word(language, "report.follow.mail.list.text", number));
        for (ListedReport report : message.reports()) {
            String note = word(language, StatusTag.of(report.status()).words())
                    + (report.address().isEmpty() ? "" : " · " + report.address());
            text.link(report.title(), report.path(), note);
        }
        if (message.more() > 0) {
            text.button(word(language, "report.follow.mail.more", message.more()), message.path());
        }
        String names = message.follows().stream()
                .map(follow -> name(follow.subject(), language))
                .collect(Collectors.joining(", "));
        return text.reason(word(language, "report.follow.mail.reason", names)).build();
    }

    /** What is followed, in words. */
    String name(FollowSubject subject, Locale language) {
        return switch (subject) {
            case FollowSubject.OneReport(UUID id) ->
                reports.find(id)
                        .filter(Report::isPublic)
                        .map(report -> word(language, "report.follow.name.of", report.title(), report.number()))
                        .orElse(word(language, "report.follow.name.report"));
            case FollowSubject.OfCategory(String code) ->
                categories.find(code).map(c -> c.label(language)).orElse(code);
            case FollowSubject.InDistrict(String code) -> district(code);
            case FollowSubject.Everything() -> word(language, "report.follow.name.all");
        };
    }

    private String district(String code) {
        int colon = code.indexOf(':');
        return colon < 0
                ? code
                : districts.find(code.substring(0, colon), code.substring(colon + 1)).map(District::name).orElse(code);
    }

    private String word(Locale language, String key, Object... arguments) {
        return words.text(language, key, arguments);
    }
}
