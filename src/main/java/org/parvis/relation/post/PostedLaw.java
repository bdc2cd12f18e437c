package org.parvis.relation.post;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Actor;
import org.parvis.casework.Cases;
import org.parvis.casework.LegalActs;
import org.parvis.casework.LegalLetters;
import org.parvis.casework.LegalNote;
import org.parvis.casework.LegalPieces;
import org.springframework.stereotype.Component;

/** What the law counts from the day on which a letter is posted. Call in a transaction. */
@Component
class PostedLaw {

    private final LegalActs acts;
    private final LegalPieces pieces;
    private final LegalLetters letters;
    private final Cases cases;

    PostedLaw(LegalActs acts, LegalPieces pieces, LegalLetters letters, Cases cases) {
        this.acts = acts;
        this.pieces = pieces;
        this.letters = letters;
        this.cases = cases;
    }

    /** @throws org.parvis.shared.Refusal where one that asks for pieces would be posted before what it follows */
    void checkPosting(OutgoingLetter letter, LocalDate on) {
        if (asksForPieces(letter)) {
            pieces.checkPosting(letter.caseId(), letter.key(), on);
        }
    }

    /** Keeps what was said with its day; gives the line of the legal clock that begins with it, null for none. */
    @Nullable UUID posted(OutgoingLetter letter, LocalDate on, Actor by) {
        UUID line = line(letter, on, by);
        letters.posted(cases.get(letter.caseId()), letter.key(), on);
        return line;
    }

    private @Nullable UUID line(OutgoingLetter letter, LocalDate on, Actor by) {
        if (letter.acknowledges()) {
            return acts.note(letter.caseId(), new LegalNote(LegalNote.Kind.ARE_BY_LETTER, on, ""), by);
        }
        return asksForPieces(letter) ? pieces.piecesPosted(letter.caseId(), letter.key(), on, by) : null;
    }

    /** It has not gone after all. */
    void notPosted(OutgoingLetter letter, String why, Actor by) {
        UUID line = letter.sending().legalLine();
        if (line != null) {
            acts.correct(letter.caseId(), line, null, why, by);
        }
        letters.notPosted(cases.get(letter.caseId()), letter.key());
    }

    private static boolean asksForPieces(OutgoingLetter letter) {
        return letter.what().equals("pieces");
    }
}
