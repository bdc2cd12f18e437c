package org.parvis.participation.survey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.identity.AccountDeleted;
import org.parvis.identity.AddressChanged;
import org.parvis.participation.AddressMoves;
import org.parvis.participation.Capability;
import org.parvis.participation.Processes;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Forgets who answered. As long as a survey is open their answer goes with them, else the same person could give another;
 * then the answer stays, nobody's and without what they wrote in their own words.
 */
@Component
class SheetForgetting {

    private final SheetStore sheets;
    private final SurveyAnswerStore answers;
    private final SurveyStore surveys;
    private final Processes processes;
    private final AddressMoves moves;

    SheetForgetting(SheetStore sheets, SurveyAnswerStore answers, SurveyStore surveys, Processes processes, AddressMoves moves) {
        this.moves = moves;
        this.sheets = sheets;
        this.answers = answers;
        this.surveys = surveys;
        this.processes = processes;
    }

    /** Gives of how many sheets. */
    int forget(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return 0;
        }
        Instant now = processes.now();
        Map<UUID, Survey> known = new HashMap<>();
        for (Sheet sheet : sheets.hold(ids)) {
            Survey survey = known.computeIfAbsent(sheet.surveyId(), id -> surveys.find(id).orElseThrow());
            if (processes.get(survey.processId()).isOpen(Capability.ANSWER, now)) {
                answers.delete(List.of(sheet.id()));
            } else {
                answers.forgetWords(sheet.id(), freeTexts(sheet));
            }
        }
        return sheets.delete(ids);
    }

    /**
     * In the transaction that changes the account's address. One answer of a person counts in a survey that is open, and what was only
     * begun ends beside what was sent; in one that is over both stay.
     */
    @EventListener
    void on(AddressChanged event) {
        Instant now = processes.now();
        List<UUID> ended = new ArrayList<>();
        for (Sheet sheet : sheets.holdDoubles(event)) {
            UUID process = surveys.find(sheet.surveyId()).orElseThrow().processId();
            if (sheet.sentAt() == null || processes.get(process).isOpen(Capability.ANSWER, now)) {
                ended.add(sheet.id());
            }
        }
        answers.delete(ended);
        sheets.delete(ended);
        moves.note(event, "surveys", sheets.readdress(event), ended.size());
    }

    private List<String> freeTexts(Sheet sheet) {
        return surveys.findForm(sheet.surveyId(), sheet.version()).orElseThrow().items().stream()
                .filter(item -> item.kind().isFreeText())
                .map(SurveyItem::code)
                .toList();
    }

    /** In the transaction that deletes the account. */
    @EventListener
    void on(AccountDeleted event) {
        forget(sheets.listOf(event.accountId(), event.email()));
    }
}
