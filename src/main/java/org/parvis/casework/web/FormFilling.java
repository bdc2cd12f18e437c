package org.parvis.casework.web;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.parvis.casework.Case;
import org.parvis.casework.Given;
import org.parvis.casework.LegalNote;
import org.parvis.casework.MoveKind;
import org.parvis.casework.Moves;
import org.parvis.casework.Party;
import org.parvis.shared.Refusal;
import org.parvis.web.FormErrors;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** Fills a form that comes back: refusals by the field, texts from the library, what the person will read. */
@Component
class FormFilling {

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("casework.refused.missing.QUESTION", "text"),
            Map.entry("casework.refused.missing.ANSWER", "text"),
            Map.entry("casework.refused.emptyNote", "text"),
            Map.entry("casework.refused.emptyMessage", "text"),
            Map.entry("casework.refused.smsLong", Leaving.FIELD),
            Map.entry("casework.refused.missing.REASON", "reason"),
            Map.entry("casework.refused.missing.REASON_OF_FACT", "fact"),
            Map.entry("casework.refused.missing.REASON_OF_LAW", "law"),
            Map.entry("casework.refused.missing.BODY", "body"),
            Map.entry("casework.refused.body", "body"),
            Map.entry("casework.refused.missing.ORIGINAL", "original"),
            Map.entry("casework.refused.original", "original"),
            Map.entry("desk.refused.noSuchCase", "original"),
            Map.entry("desk.refused.past", "due"),
            Map.entry("casework.refused.department", "department"),
            Map.entry("casework.refused.approvalPhoto", "photo"),
            Map.entry("casework.refused.opinionOf", "department"),
            Map.entry("casework.refused.opinionDue", "due"),
            Map.entry("casework.refused.receiver", "contractor"),
            Map.entry("messaging.refused.address", "email"),
            Map.entry("casework.refused.instructions", "instructions"),
            Map.entry("desk.refused.day", "due"),
            Map.entry("desk.refused.category", "category"),
            Map.entry("casework.refused.finerStatus", "step"),
            Map.entry("desk.refused.outcome", "outcome"),
            Map.entry("desk.refused.tasks", OpenTasks.FIELD),
            Map.entry("casework.law.refused.pieces", "pieces"),
            Map.entry("casework.law.refused.deadline", "deadline"),
            Map.entry("casework.law.refused.day", "on"),
            Map.entry("casework.law.refused.future", "on"),
            Map.entry("casework.law.refused.beforeReceived", "on"),
            Map.entry("casework.law.refused.beforeAsked", "on"),
            Map.entry("casework.law.refused.afterWritten", "on"),
            Map.entry("casework.law.refused.afterDeadline", "on"),
            Map.entry("casework.law.refused.beforeGranted", "on"),
            Map.entry("casework.law.refused.completeness", "completeness"),
            Map.entry("casework.law.refused.fact", "what"),
            Map.entry("casework.law.refused.line", "line"),
            Map.entry("casework.law.refused.why", "text"),
            Map.entry("casework.law.refused.author", "author"),
            Map.entry("casework.law.refused.retractionDate", "on"),
            Map.entry("casework.law.refused.lapsedDate", "on"),
            Map.entry("casework.law.refused.printed", "pieces"),
            Map.entry("casework.law.refused.tooLateToRetract", "on"),
            Map.entry("casework.law.refused.nothingGranted", "what"),
            Map.entry("casework.law.refused.noCourt", "what"),
            Map.entry("casework.law.refused.notByAcceptance", "what"),
            Map.entry("casework.law.refused.alleged", "what"),
            Map.entry("casework.law.refused.notAlleged", "what"),
            Map.entry("casework.law.refused.sameAgent", "what"),
            Map.entry("casework.law.refused.publishHere", "what"),
            Map.entry("casework.law.refused.publicText", "text"),
            Map.entry("casework.law.refused.publicContact", "text"),
            Map.entry("casework.law.refused.publicName", "text"),
            Map.entry("casework.refused.team.unknown", "assignee"),
            Map.entry("casework.refused.team.department", "assignee"),
            Map.entry("desk.refused.assignee", "assignee"));

    /** The head of the form, for what concerns it as a whole. */
    private static final String NO_FIELD = "titre-action";

    private final Library library;
    private final OpenTasks openTasks;

    FormFilling(Library library, OpenTasks openTasks) {
        this.library = library;
        this.openTasks = openTasks;
    }

    /** The form as it was typed, with why it is refused and whatever else is missing: nobody mends it one field at a time. */
    ActionForms.Typed refused(ActionKind kind, Case subject, Map<String, String> values, Refusal refusal, View view) {
        FormErrors errors = new FormErrors();
        addMissing(errors, kind, subject, values, view);
        if (kind.isClosing() && openTasks.isUndecided(subject, values.getOrDefault(OpenTasks.FIELD, ""))) {
            errors.add(OpenTasks.FIELD, view.t("desk.refused.tasks"));
        }
        if (kind == ActionKind.DUPLICATE && refusal.messageKey().equals(Given.REASON_OF_FACT.refusal())) {
            addMissing(errors, kind, Given.REASON_OF_FACT, view);
        } else {
            errors.add(field(refusal), view.t(refusal));
        }
        return new ActionForms.Typed(values, errors, null);
    }

    /** What the move of this form needs, as the table of moves has it, and nobody wrote. */
    private static void addMissing(
            FormErrors errors, ActionKind kind, Case subject, Map<String, String> values, View view) {
        String outcome = values.getOrDefault("outcome", "");
        if (kind == ActionKind.ANSWER && !outcome.equals("RESOLVED") && !outcome.equals("DECLINED")) {
            errors.add("outcome", view.t("desk.refused.outcome"));
        }
        if (kind == ActionKind.LEGAL_FACT) {
            LegalNote.Kind.find(values.getOrDefault("what", "")).ifPresent(what -> addMissing(errors, what, values, view));
        }
        MoveKind move = kind == ActionKind.ANSWER && outcome.equals("DECLINED") ? MoveKind.DECLINE : kind.move();
        if (move != null) {
            Moves.missing(move, subject.status(), Party.AGENT, given(kind, values))
                    .forEach(what -> addMissing(errors, kind, what, view));
        }
    }

    /** What a fact needs besides its day: a letter may tell it. */
    private static void addMissing(FormErrors errors, LegalNote.Kind what, Map<String, String> values, View view) {
        if (values.getOrDefault("on", "").isBlank()) {
            errors.add("on", view.t("casework.law.refused.day"));
        }
        if (what.needsReason() && values.getOrDefault("text", "").isBlank()) {
            errors.add("text", view.t("casework.law.refused.why"));
        }
        if (what.needsAuthor() && values.getOrDefault("author", "").isBlank()) {
            errors.add("author", view.t("casework.law.refused.author"));
        }
    }

    private static void addMissing(FormErrors errors, ActionKind kind, Given what, View view) {
        String key = asAsked(kind, what).refusal();
        errors.add(FIELDS.getOrDefault(key, NO_FIELD), view.t(key));
    }

    /** What has a field that is filled, and what has none: who signs stands in no form. */
    private static Set<Given> given(ActionKind kind, Map<String, String> values) {
        EnumSet<Given> given = EnumSet.allOf(Given.class);
        given.removeIf(what -> {
            String field = FIELDS.get(asAsked(kind, what).refusal());
            return field != null && values.getOrDefault(field, "").isBlank();
        });
        return given;
    }

    /** Why a case is a duplicate is a reason of fact, but no agent is asked for it by that name. */
    private static Given asAsked(ActionKind kind, Given what) {
        return kind == ActionKind.DUPLICATE && what == Given.REASON_OF_FACT ? Given.REASON : what;
    }

    private static String field(Refusal refusal) {
        if (refusal instanceof TooLong tooLong) {
            return tooLong.field();
        }
        return refusal.messageKey().startsWith("files.")
                ? "photo"
                : FIELDS.getOrDefault(refusal.messageKey(), NO_FIELD);
    }

    /** Puts the chosen texts of the library into their fields, before what was typed. */
    ActionForms.Typed inserted(Case subject, Map<String, String> values, View view) {
        Map<String, String> filled = new TreeMap<>(values);
        library.template(values.getOrDefault("modele", ""), subject, view).ifPresent(template -> {
            String field = values.containsKey("fact") ? "fact" : "text";
            filled.merge(field, template.text(), FormFilling::joined);
            if (!template.group().isEmpty()) {
                filled.put("outcome", template.group());
            }
        });
        library.law(values.getOrDefault("texte", "")).ifPresent(text -> filled.merge("law", text, FormFilling::joined));
        return ActionForms.Typed.nothing(filled);
    }

    Preview preview(Map<String, String> values, String signatory, View view) {
        String outcome = values.getOrDefault("outcome", "");
        boolean declined = outcome.equals("DECLINED");
        boolean decided = declined || outcome.equals("RESOLVED");
        return new Preview(
                view.t(decided ? "desk.status." + outcome : "desk.answer.undecided"),
                values.getOrDefault("fact", "").strip(),
                declined ? values.getOrDefault("law", "").strip() : "",
                values.getOrDefault("next", "").strip(),
                signatory,
                "");
    }

    private static String joined(String typed, String text) {
        return typed.isBlank() ? text : typed.strip() + "\n\n" + text;
    }
}
