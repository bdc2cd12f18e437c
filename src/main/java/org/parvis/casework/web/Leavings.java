package org.parvis.casework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Case;
import org.parvis.casework.RequesterTexts;
import org.parvis.casework.Tellings;
import org.parvis.casework.Tellings.Step;
import org.parvis.casework.Tellings.Ways;
import org.parvis.messaging.SmsOutlook;
import org.parvis.messaging.SmsOutlooks;
import org.parvis.messaging.SmsPreview;
import org.parvis.messaging.SmsPreviews;
import org.parvis.shared.PhoneNumber;
import org.springframework.stereotype.Component;

/** Finds what would leave, with what sends it. */
@Component
class Leavings {

    private final Tellings tellings;
    private final RequesterTexts texts;
    private final SmsOutlooks outlooks;
    private final SmsPreviews previews;

    Leavings(Tellings tellings, RequesterTexts texts, SmsOutlooks outlooks, SmsPreviews previews) {
        this.tellings = tellings;
        this.texts = texts;
        this.outlooks = outlooks;
        this.previews = previews;
    }

    /** @return null where the form tells nobody anything */
    @Nullable Leaving of(ActionKind kind, Case subject, Map<String, String> values) {
        Step step = step(kind);
        if (step == null) {
            return null;
        }
        Ways ways = tellings.of(subject, step).orElse(null);
        if (ways == null) {
            return new Leaving(List.of("nothing"), null);
        }
        Leaving.Sms sms = ways.texted() == null ? null : sms(subject, step, ways, ways.texted(), values);
        return new Leaving(ways(ways, sms), sms);
    }

    /** The words of the form in plainer characters. */
    String plainer(Map<String, String> values) {
        return previews.plainer(values.getOrDefault(Leaving.FIELD, ""));
    }

    private static @Nullable Step step(ActionKind kind) {
        return switch (kind) {
            case ANSWER, FORWARD -> Step.DECIDED;
            case ASK -> Step.ASKED;
            case MESSAGE -> Step.MESSAGE;
            default -> null;
        };
    }

    private Leaving.Sms sms(Case subject, Step step, Ways ways, PhoneNumber number, Map<String, String> values) {
        String usual = texts.usual(subject, step.text(), ways.language());
        String typed = values.getOrDefault(Leaving.FIELD, "").strip();
        String words = typed.isEmpty() ? usual : typed;
        String tail = texts.tail();
        SmsPreview preview = previews.of(words + tail);
        SmsOutlook outlook = outlooks.of(number, preview.parts().size());
        boolean isWritten = outlook != SmsOutlook.CLOSED && outlook != SmsOutlook.REFUSED;
        return new Leaving.Sms(
                words, usual, tail, preview, outlook == SmsOutlook.LEAVES ? null : "desk.leaving.sms." + outlook, isWritten);
    }

    private static List<String> ways(Ways ways, Leaving.@Nullable Sms sms) {
        List<String> all = new ArrayList<>();
        if (ways.isMailed()) {
            all.add("mail");
        }
        if (ways.isPosted()) {
            all.add("letter");
        }
        if (ways.isCalled()) {
            all.add("call");
        }
        if (all.isEmpty() && (sms == null || !sms.isWritten())) {
            all.add("nothing");
        }
        return all;
    }
}
