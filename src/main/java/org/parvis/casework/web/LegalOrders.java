package org.parvis.casework.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Actor;
import org.parvis.casework.LegalActs;
import org.parvis.casework.LegalNote;
import org.parvis.casework.LegalPieces;
import org.parvis.casework.Publications;
import org.parvis.casework.law.LegalFact.Completeness;
import org.parvis.shared.Refusal;
import org.parvis.web.TypedDay;
import org.springframework.stereotype.Component;

/** Does what a form about the legal clock asks for. */
@Component
class LegalOrders {

    private static final String NO_DAY = "casework.law.refused.day";

    private final LegalActs acts;
    private final LegalPieces pieces;
    private final Publications publications;

    LegalOrders(LegalActs acts, LegalPieces pieces, Publications publications) {
        this.acts = acts;
        this.pieces = pieces;
        this.publications = publications;
    }

    void perform(ActionKind kind, UUID caseId, ActInput input, Actor by) {
        switch (kind) {
            case PIECES -> pieces.askForPieces(
                    caseId,
                    input.text("pieces").lines().toList(),
                    day(input.text("deadline"), "casework.law.refused.deadline"),
                    by);
            case PIECES_RECEIVED -> pieces.receivePieces(caseId, past(input), completeness(input), by);
            case ACKNOWLEDGE -> acts.acknowledge(caseId, by);
            case ATTEST -> acts.attest(caseId, by);
            case LEGAL_FACT -> acts.note(caseId, note(input), by);
            case LEGAL_DATE -> acts.correct(
                    caseId,
                    input.id("line", "casework.law.refused.line"),
                    day(input.text("on"), NO_DAY),
                    input.text("reason"),
                    by);
            case PUBLISH -> publications.publish(caseId, input.text("text"), naming(input), by);
            case TAKE_OFF -> publications.takeOff(caseId, input.text("reason"), by);
            default -> throw new IllegalArgumentException("Not of the legal clock: " + kind);
        }
    }

    private static LegalNote note(ActInput input) {
        LegalNote.Kind what = LegalNote.Kind.find(input.text("what"))
                .orElseThrow(() -> new Refusal("casework.law.refused.fact"));
        return new LegalNote(what, past(input), input.text("text"), input.text("author"));
    }

    private static Publications.Naming naming(ActInput input) {
        return input.text("named").isEmpty() ? Publications.Naming.NOTHING : Publications.Naming.ALLOWED;
    }

    private static Completeness completeness(ActInput input) {
        return switch (input.text("completeness")) {
            case "COMPLETE" -> Completeness.COMPLETE;
            case "INCOMPLETE" -> Completeness.INCOMPLETE;
            default -> throw new Refusal("casework.law.refused.completeness");
        };
    }

    private static LocalDate past(ActInput input) {
        LocalDate on = day(input.text("on"), NO_DAY);
        if (on == null) {
            throw new Refusal(NO_DAY);
        }
        return on;
    }

    private static @Nullable LocalDate day(String text, String refusal) {
        return text.isEmpty() ? null : TypedDay.find(text).orElseThrow(() -> new Refusal(refusal));
    }
}
