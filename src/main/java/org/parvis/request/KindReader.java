package org.parvis.request;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.ChecklistReader;
import org.parvis.casework.law.LegalRule;
import org.parvis.casework.law.Silence;
import org.parvis.questions.QuestionReader;
import org.parvis.questions.TranslatedReader;
import org.parvis.request.RequestKind.Concern;
import org.parvis.territory.FileProblem;
import org.parvis.territory.file.Entry;
import org.parvis.territory.file.Findings;
import org.parvis.territory.file.Rules;
import org.parvis.web.Processing.Basis;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads kinds of request as a territory's file writes them, under «requests» (docs/guides/requests.md). */
final class KindReader {

    /** A kind with what was written of it. */
    record Defined(RequestKind kind, JsonNode written) {}

    record Read(List<Defined> kinds, List<FileProblem> problems) {}

    private KindReader() {}

    /** @param file its name, for problems */
    static Read read(JsonNode list, String file) {
        Findings findings = new Findings();
        JsonNode root = JsonNodeFactory.instance.objectNode().set("requests", list);
        List<Defined> kinds = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (Entry entry : new Entry(root, file, "", findings).entries("requests")) {
            RequestKind kind = kind(entry);
            if (!codes.add(kind.code())) {
                entry.problem("code", "\"" + kind.code() + "\" stands here for the second time");
            }
            entry.refuseOthers();
            kinds.add(new Defined(kind, entry.written()));
        }
        return new Read(kinds, findings.problems());
    }

    /** One definition as it was stored. */
    static RequestKind stored(JsonNode written) {
        return kind(new Entry(written, "", "stored", new Findings()));
    }

    private static RequestKind kind(Entry entry) {
        int hours = entry.count("promiseHours", 0);
        return new RequestKind(
                entry.text("code", Rules.CODE),
                TranslatedReader.required(entry, "label"),
                TranslatedReader.translated(entry, "hint"),
                entry.choice("offer", RequestKind.Offer.class, RequestKind.Offer.EVERYWHERE),
                entry.choice("contact", RequestKind.Contact.class, RequestKind.Contact.REQUIRED),
                entry.optional("department", Rules.CODE).orElse(null),
                hours == 0 ? null : Duration.ofHours(hours),
                law(entry),
                concerns(entry),
                entry.choice("basis", Basis.class, Basis.PUBLIC_INTEREST),
                months(entry, "monthsKept"),
                ChecklistReader.steps(entry),
                QuestionReader.questions(entry));
    }

    /** «silence», with «article» and «silenceMonths»: the clock cannot count what no text founds. */
    private static @Nullable LegalRule law(Entry entry) {
        Silence silence = entry.optional("silence").isEmpty() ? null : entry.choice("silence", Silence.class, Silence.NONE);
        String article = entry.optional("article").orElse("");
        Integer months = months(entry, "silenceMonths");
        if (silence == null || silence == Silence.NONE) {
            if (!article.isEmpty() || months != null) {
                entry.problem("silence", "must be rejection or acceptance where there is an article or a delay");
            }
            return silence == null ? null : LegalRule.NONE;
        }
        if (article.isEmpty() || article.length() > KindLaw.LONGEST_ARTICLE) {
            entry.problem("article", "must name the text that says so, like \"CRPA L231-4\"");
        }
        LegalRule rule = silence == Silence.REJECTION ? LegalRule.rejection(article) : LegalRule.acceptance(article);
        return months == null ? rule : rule.within(months);
    }

    /** «concerns: others»: only what silence accepts is published before it does. */
    private static Concern concerns(Entry entry) {
        Concern concerns = entry.choice("concerns", Concern.class, Concern.REQUESTER);
        if (concerns == Concern.OTHERS && entry.choice("silence", Silence.class, Silence.NONE) != Silence.ACCEPTANCE) {
            entry.problem("concerns", "can be others only where silence is acceptance");
        }
        return concerns;
    }

    private static @Nullable Integer months(Entry entry, String name) {
        int months = entry.count(name, 0);
        if (months > KindLaw.MOST_MONTHS) {
            entry.problem(name, "must be at most " + KindLaw.MOST_MONTHS + " months");
        }
        return months == 0 ? null : months;
    }
}
