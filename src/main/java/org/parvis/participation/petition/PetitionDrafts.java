package org.parvis.participation.petition;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.parvis.messaging.EmailAddress;
import org.parvis.messaging.MessageText;
import org.parvis.messaging.Outbox;
import org.parvis.messaging.OutgoingMessage;
import org.parvis.shared.Tokens;
import org.parvis.web.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody has begun to write of a petition, kept under a link that only they have, for a month after they last touched it. */
@Service
@Transactional
public class PetitionDrafts {

    /** How long one is kept. */
    public static final Duration KEPT = Duration.ofDays(30);

    private final PetitionDraftStore store;
    private final PetitionDates dates;
    private final Outbox outbox;
    private final Words words;

    PetitionDrafts(PetitionDraftStore store, PetitionDates dates, Outbox outbox, Words words) {
        this.store = store;
        this.dates = dates;
        this.outbox = outbox;
        this.words = words;
    }

    /** As it was typed, whatever is wrong with it. */
    public record Kept(PetitionText text, String name, String email, String postcode) {}

    @Transactional(readOnly = true)
    public Optional<Kept> find(String token) {
        return token.length() == Tokens.LINK_LENGTH ? store.find(Tokens.hash(token), oldest()) : Optional.empty();
    }

    /**
     * Keeps it.
     *
     * @param token of the one that it goes on; empty for a new one
     * @return its link's secret, which is written nowhere here; who gave an address gets it by mail, once
     */
    public String keep(String token, Kept typed, Locale language) {
        if (find(token).isPresent()) {
            store.put(Tokens.hash(token), typed, dates.now());
            return token;
        }
        String made = Tokens.link();
        store.put(Tokens.hash(made), typed, dates.now());
        EmailAddress.find(typed.email()).ifPresent(address -> outbox.send(OutgoingMessage.of(
                address,
                "petition-draft:" + Tokens.hash(made),
                MessageText.in(language)
                        .subject(words.text(language, "petition.mail.draft.subject"))
                        .paragraph(words.text(language, "petition.mail.draft"))
                        .button(words.text(language, "petition.mail.draft.button"), "/petitions/lancer?brouillon=" + made)
                        .reason(words.text(language, "petition.mail.draft.reason"))
                        .build())));
        return made;
    }

    /** It is sent, or given up. */
    public void drop(String token) {
        if (!token.isEmpty()) {
            store.delete(Tokens.hash(token));
        }
    }

    private Instant oldest() {
        return dates.now().minus(KEPT);
    }
}
