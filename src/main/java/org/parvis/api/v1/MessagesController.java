package org.parvis.api.v1;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.parvis.api.ApiScope;
import org.parvis.api.v1.Answers.Fields;
import org.parvis.relation.brief.Brief;
import org.parvis.relation.brief.BriefIntake;
import org.parvis.shared.Printable;
import org.parvis.web.AllowPrograms;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Short messages from other networks, as a program hands them in; the id that each has there is the key by which it is taken once. */
@RestController
class MessagesController {

    private static final int LONGEST_NETWORK = 40;
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_LINK = 500;
    private static final int LONGEST_WORDS = 5_000;

    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");

    /** By how much the clocks of others may be ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(10);

    private final BriefIntake intake;
    private final Clock clock;

    MessagesController(BriefIntake intake, Clock clock) {
        this.intake = intake;
        this.clock = clock;
    }

    @AllowPrograms(ApiScope.WRITES_MESSAGES)
    @PostMapping("/api/v1/messages")
    ResponseEntity<byte[]> take(HttpServletRequest request) throws IOException {
        Call call = Call.of(request);
        Body body = call.body().of("network", "id", "conversation", "author", "words", "link", "at", "audience");
        Body author = body.inside("author").of("account", "name");
        BriefIntake.NewMessage message = new BriefIntake.NewMessage(
                needed(body, "id", "id", LONGEST_ID),
                new Brief.Sender(
                        needed(author, "account", "author.account", LONGEST_ID),
                        line(author, "name", "author.name", LONGEST_NAME)),
                words(body),
                link(body),
                Brief.Audience.valueOf(body.oneOf("audience", "PUBLIC", "UNLISTED", "FOLLOWERS", "DIRECT")),
                new Brief.Elsewhere(
                        needed(body, "network", "network", LONGEST_NETWORK), call.token().name(), conversation(body), at(body)));
        return Answers.created(Answers.json(new Fields().put("taken", intake.take(message)).map()));
    }

    private static String words(Body body) {
        String words = Printable.text(body.text("words"));
        if (words.isBlank()) {
            throw ApiProblem.wrong("words", "api.wrong.word");
        }
        if (words.length() > LONGEST_WORDS) {
            throw ApiProblem.wrong("words", "api.wrong.longText");
        }
        return words;
    }

    private static @Nullable String conversation(Body body) {
        String conversation = line(body, "conversation", "conversation", LONGEST_ID);
        return conversation.isEmpty() ? null : conversation;
    }

    private static String needed(Body body, String name, String where, int longest) {
        String text = line(body, name, where, longest);
        if (text.isEmpty()) {
            throw ApiProblem.wrong(where, "api.wrong.word");
        }
        return text;
    }

    /** One line; what is too long is refused, as what is cut would be another account or another message. */
    private static String line(Body body, String name, String where, int longest) {
        String text = body.text(name).strip();
        if (text.length() > longest) {
            throw ApiProblem.wrong(where, "api.wrong.longText");
        }
        return Printable.line(text, longest);
    }

    /** Agents follow it: an address of the web, or none. */
    private static @Nullable String link(Body body) {
        String link = body.textOrNull("link");
        if (link == null) {
            return null;
        }
        try {
            URI address = new URI(link.strip());
            boolean isOfTheWeb = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            if (isOfTheWeb && address.getHost() != null && address.getUserInfo() == null && link.length() <= LONGEST_LINK) {
                return address.toASCIIString();
            }
        } catch (URISyntaxException e) {
            // said below
        }
        throw ApiProblem.wrong("link", "api.wrong.link");
    }

    private Instant at(Body body) {
        String said = body.textOrNull("at");
        Instant now = clock.instant();
        if (said == null) {
            return now;
        }
        try {
            Instant at = OffsetDateTime.parse(said.strip()).toInstant();
            if (!at.isBefore(FIRST) && !at.isAfter(now.plus(AHEAD))) {
                return at;
            }
        } catch (DateTimeParseException e) {
            // said below
        }
        throw ApiProblem.wrong("at", "api.wrong.moment");
    }
}
