package org.parvis.report.open311.server;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parvis.report.category.Category;
import org.parvis.report.open311.wire.NewRequest;
import org.parvis.web.Words;
import org.springframework.stereotype.Component;

/**
 * What a client sent besides, for agents to read: attributes that the category does not know, addresses of pictures.
 * Those are never fetched: who can make us fetch an address can look around behind our walls.
 */
@Component
class AgentNotes {

    private static final int LONGEST = 5_000;

    private final Words words;

    AgentNotes(Words words) {
        this.words = words;
    }

    Optional<String> of(NewRequest request, Category category, Locale locale) {
        Map<String, String> besides = new LinkedHashMap<>();
        request.attributes().forEach((code, values) -> {
            if (category.question(code).isEmpty()) {
                besides.put(code, String.join(", ", values));
            }
        });
        put(besides, "address_id", request.location().addressId());
        put(besides, "account_id", request.sender().accountId());
        for (int i = 0; i < request.media().size(); i++) {
            besides.put("media_url " + (i + 1), request.media().get(i).toString());
        }
        return besides.isEmpty() ? Optional.empty() : Optional.of(text(besides, locale));
    }

    private static void put(Map<String, String> besides, String name, @org.jspecify.annotations.Nullable String value) {
        if (value != null) {
            besides.put(name, value);
        }
    }

    private String text(Map<String, String> besides, Locale locale) {
        String lines = besides.entrySet().stream()
                .map(entry -> entry.getKey() + "\u00A0: " + entry.getValue())
                .collect(Collectors.joining("\n"));
        String note = words.text(locale, "open311.besides") + "\n" + lines;
        return note.length() <= LONGEST ? note : note.substring(0, LONGEST - 1) + "…";
    }
}
