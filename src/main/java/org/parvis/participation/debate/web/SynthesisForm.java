package org.parvis.participation.debate.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.debate.SynthesisDraft;
import org.parvis.participation.talk.Talk;
import org.parvis.web.Typed;
import org.springframework.util.MultiValueMap;

/** As it was typed: {@code quotes} one address of a comment per line. */
public record SynthesisForm(String conclusion, String reasons, String signatory, String quotes, String correction, int revision) {

    private static final int MOST_LINES = 200;
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    static SynthesisForm read(MultiValueMap<String, String> fields) {
        String revision = Typed.of(fields, "revision");
        return new SynthesisForm(
                Typed.of(fields, "conclusion"), Typed.of(fields, "raisons"), Typed.of(fields, "signataire"),
                Typed.of(fields, "citations"), Typed.of(fields, "raison"), revision.matches("[0-9]{1,6}") ? Integer.parseInt(revision) : 0);
    }

    static SynthesisForm of(SynthesisDraft about, int revision, Talk talk) {
        return new SynthesisForm(
                about.conclusion(), about.reasons(), about.signatory(),
                about.quotes().stream().map(id -> talk.commentsPath() + "/" + id).collect(Collectors.joining("\n")), "", revision);
    }

    /** Empty where a line names no comment. Of an address with two, the last: «…/commentaires/FIL#c-COMMENTAIRE». */
    Optional<List<UUID>> ids() {
        List<UUID> ids = new ArrayList<>();
        for (String line : quotes.lines().filter(one -> !one.isBlank()).limit(MOST_LINES).toList()) {
            Matcher found = ID.matcher(line);
            @Nullable UUID last = null;
            while (found.find()) {
                last = UUID.fromString(found.group());
            }
            if (last == null) {
                return Optional.empty();
            }
            if (!ids.contains(last)) {
                ids.add(last);
            }
        }
        return Optional.of(ids);
    }
}
