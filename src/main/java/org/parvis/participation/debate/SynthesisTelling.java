package org.parvis.participation.debate;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.parvis.messaging.EmailAddress;
import org.parvis.messaging.MessageText;
import org.parvis.messaging.Outbox;
import org.parvis.messaging.OutgoingMessage;
import org.parvis.participation.Processes;
import org.parvis.web.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells whoever took part in a debate what the town concludes: one mail each, in their language, in a transaction that also
 * writes down how far it came.
 */
@Service
class SynthesisTelling {

    private static final int SOME = 200;

    private final SynthesisTellingStore store;
    private final SynthesisStore syntheses;
    private final DebateStore debates;
    private final Processes processes;
    private final Outbox outbox;
    private final Words words;
    private final Clock clock;

    SynthesisTelling(
            SynthesisTellingStore store,
            SynthesisStore syntheses,
            DebateStore debates,
            Processes processes,
            Outbox outbox,
            Words words,
            Clock clock) {
        this.store = store;
        this.syntheses = syntheses;
        this.debates = debates;
        this.processes = processes;
        this.outbox = outbox;
        this.words = words;
        this.clock = clock;
    }

    /** The next ones; gives how many were told, empty where all have been. */
    @Transactional
    public OptionalInt tell(UUID id) {
        Optional<UUID> last = store.hold(id);
        if (last.isEmpty()) {
            return OptionalInt.empty();
        }
        Synthesis synthesis = syntheses.find(id).orElseThrow();
        List<SynthesisTellingStore.Told> next = store.list(synthesis.debateId(), last.get(), SOME);
        if (next.isEmpty()) {
            store.finish(id, clock.instant().truncatedTo(ChronoUnit.MICROS));
            return OptionalInt.empty();
        }
        Debate debate = debates.find(synthesis.debateId()).orElseThrow();
        String path = DebateTalks.path(processes.get(debate.processId()), debate) + "/conclusion";
        int told = 0;
        for (SynthesisTellingStore.Told one : next) {
            Optional<EmailAddress> address = EmailAddress.find(one.email());
            address.ifPresent(to -> outbox.send(OutgoingMessage.of(to, "synthesis:" + id + ":" + one.id(), text(debate, synthesis, path, one))));
            told += address.isPresent() ? 1 : 0;
        }
        store.toldTo(id, next.getLast().id());
        return OptionalInt.of(told);
    }

    private MessageText text(Debate debate, Synthesis synthesis, String path, SynthesisTellingStore.Told to) {
        MessageText.Builder text = MessageText.in(to.language())
                .subject(words.text(to.language(), "debate.mail.concluded.subject", debate.question()))
                .paragraph(words.text(to.language(), "debate.mail.concluded.text", debate.question(), synthesis.about().signatory()));
        if (!synthesis.correction().isEmpty()) {
            text.paragraph(words.text(to.language(), "debate.mail.concluded.corrects", synthesis.correction()));
        }
        return text.quote(synthesis.about().conclusion())
                .button(words.text(to.language(), "debate.mail.concluded.button"), path)
                .reason(words.text(to.language(), "debate.mail.concluded.reason"))
                .build();
    }
}
