package org.parvis.relation.web;

import java.util.Map;
import java.util.Optional;
import org.parvis.casework.CaseChannel;
import org.parvis.relation.consent.Consents;
import org.parvis.relation.consent.Purpose;

/** The form of what somebody agreed to, as it was typed. */
public record ConsentForm(String purpose, String word, String channel, String proof) {

    static final ConsentForm EMPTY = new ConsentForm("", "", CaseChannel.COUNTER.name(), "");

    static ConsentForm of(Map<String, String> typed) {
        return new ConsentForm(
                typed.getOrDefault("purpose", ""),
                typed.getOrDefault("word", ""),
                typed.getOrDefault("channel", ""),
                typed.getOrDefault("proof", ""));
    }

    public boolean isGiven() {
        return word.equals("oui");
    }

    public boolean isRefused() {
        return word.equals("non");
    }

    /** What they said; empty where it is not said of what, or what. */
    Optional<Consents.Word> said() {
        CaseChannel through = NoteForm.channels().stream()
                .filter(one -> one.name().equals(channel))
                .findFirst()
                .orElse(CaseChannel.COUNTER);
        return isGiven() || isRefused()
                ? Purpose.find(purpose).map(found -> new Consents.Word(found, isGiven(), through, proof))
                : Optional.empty();
    }
}
