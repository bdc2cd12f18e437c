package org.parvis.participation.survey;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.Capability;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.survey.SurveyAbout.Who;
import org.parvis.questions.Answers;
import org.parvis.shared.Refusal;
import org.parvis.territory.Territories;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How people answer: a sheet is begun, saved page by page, resumed by its link and sent. The server decides what is asked;
 * what is not asked is kept on the sheet and sent nowhere.
 */
@Service
@Transactional
public class Sheets {

    private final SheetStore sheets;
    private final SurveyAnswerStore answers;
    private final SurveyStore surveys;
    private final Processes processes;
    private final SurveyMails mails;
    private final Territories territories;
    private final Accounts accounts;

    Sheets(
            SheetStore sheets,
            SurveyAnswerStore answers,
            SurveyStore surveys,
            Processes processes,
            SurveyMails mails,
            Territories territories,
            Accounts accounts) {
        this.sheets = sheets;
        this.answers = answers;
        this.surveys = surveys;
        this.processes = processes;
        this.mails = mails;
        this.territories = territories;
        this.accounts = accounts;
    }

    @Transactional(readOnly = true)
    public boolean isOpen(Survey survey, Process process) {
        return survey.isPublished() && process.isOpen(Capability.ANSWER, processes.now());
    }

    /** The sheet that a link is for; empty where there is none such in this survey, or it was sent and is nobody's any more. */
    @Transactional(readOnly = true)
    public Optional<Sheet> find(Survey survey, String token) {
        return token.isEmpty() ? Optional.empty() : sheets.find(survey.id(), token);
    }

    @Transactional(readOnly = true)
    public Optional<Sheet> findOf(Survey survey, Account account) {
        return survey.about().who() == Who.PERSON ? sheets.findOf(survey.id(), account.email()) : Optional.empty();
    }

    /** What was sent of a sheet, whatever was typed on it since; empty where nothing was. */
    @Transactional(readOnly = true)
    public Optional<GivenAnswers> findSent(Sheet sheet) {
        return Optional.ofNullable(answers.of(List.of(sheet.id())).get(sheet.id()));
    }

    /** Begins nobody's sheet; gives the secret of its link. */
    public String begin(Survey survey, Process process) {
        check(survey, process);
        return sheets.link(sheets.create(survey, processes.now()));
    }

    /** The sheet of an account, begun or resumed; gives the secret of a link to it. */
    public String beginAs(Account account, Survey survey, Process process) {
        Account held = accounts.hold(account.id());
        check(survey, process);
        return sheets.link(sheets.know(survey, held.email(), held.id(), processes.now()));
    }

    /** Sends an address the link to its sheet, begun or resumed. */
    public void ask(EmailAddress address, Survey survey, Process process, Locale language) {
        check(survey, process);
        String token = sheets.link(sheets.know(survey, address.value(), null, processes.now()));
        mails.send(address, survey.title(), path(survey, process) + "/repondre?jeton=" + token, "begin", language);
    }

    /** Sends a link to a sheet to wherever somebody wants to have it; the address is kept with nothing. */
    public void mail(EmailAddress address, String token, Survey survey, Process process, Locale language) {
        check(survey, process);
        mails.send(address, survey.title(), path(survey, process) + "/repondre?jeton=" + token, "resume", language);
    }

    private static String path(Survey survey, Process process) {
        return process.path() + "/questionnaires/" + survey.slug();
    }

    /**
     * Saves what was typed under some keys, right or wrong: nothing is lost that somebody has to mend. Gives the sheet as it is now;
     * empty where it was sent meanwhile and is nobody's.
     */
    public Optional<Sheet> save(Sheet sheet, Collection<String> keys, Answers typed) {
        return sheets.save(sheet.id(), keys, typed, processes.now());
    }

    /**
     * Sends a sheet. Of a free survey it goes with that, and nothing leads from the answer to it; sent again, it is not
     * there. Somebody's answer takes the place of the one before.
     *
     * @param limit asked once all else is right, in the same transaction: a refused answer counts nowhere
     * @throws Refusal where the survey is closed, or something is missing
     */
    public Answers send(Survey survey, Process process, String token, Runnable limit) {
        Sheet sheet = sheets.hold(survey.id(), token).orElseThrow(() -> new Refusal("survey.refused.unknown"));
        check(survey, process);
        SurveyForm form = surveys.findForm(survey.id(), sheet.version()).orElseThrow();
        Answers kept = SheetChecks.whole(form, sheet.answers());
        limit.run();
        put(sheet, kept);
        return kept;
    }

    private void put(Sheet sheet, Answers kept) {
        Instant now = processes.now();
        var today = now.atZone(territories.current().zone()).toLocalDate();
        if (sheet.owner() == Sheet.Owner.PERSON) {
            answers.put(sheet, kept, today);
            sheets.sent(sheet.id(), now);
        } else {
            sheets.delete(List.of(sheet.id()));
            answers.add(sheet, kept, today);
        }
    }

    private void check(Survey survey, Process process) {
        if (!isOpen(survey, process)) {
            throw new Refusal("survey.refused.closed");
        }
    }
}
