package org.parvis.participation.talk;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.messaging.EmailAddress;

/**
 * What a reader objects to of something whole: an idea, a debate, a petition.
 *
 * @param article of the charter, as it was called then; empty for none
 * @param words empty where the article says it all
 */
public record Objection(String article, String words, Instant at) {

    /** What is objected to. */
    public enum Of {
        IDEA,
        DEBATE,
        PETITION
    }

    /**
     * As it was typed.
     *
     * @param article position in the charter; zero for none
     * @param email of whoever wants to hear what becomes of it; null for nobody
     */
    public record Typed(int article, String words, @Nullable EmailAddress email, Locale language) {}

    /**
     * How a mail calls what was objected to.
     *
     * @param title empty where it is hidden: a mail says no more than the public page
     * @param number of its case, by which it is called without its title; empty for what has none
     */
    public record Named(Of of, String title, String number) {}

    /** Somebody who left an address, in small letters. */
    public record Objector(String email, Locale language) {}

    /** What waits since the first objection to it, and how often there was one. */
    public record Since(UUID about, Instant since, int times) {}
}
