package org.parvis.participation.talk.web;

import org.parvis.participation.talk.ModerationAct;
import org.parvis.participation.talk.Ruling;
import org.parvis.shared.Refusal;
import org.parvis.web.FormErrors;
import org.parvis.web.Typed;
import org.parvis.web.View;
import org.springframework.util.MultiValueMap;

/** What a moderator typed: what to do, by which article, why; and what they had before them ({@code lu}). */
public record RulingForm(String act, String article, String reason, String read) {

    public static final RulingForm EMPTY = new RulingForm("", "", "", "");

    public static RulingForm read(MultiValueMap<String, String> fields) {
        return new RulingForm(Typed.of(fields, "acte"), Typed.of(fields, "article"), Typed.of(fields, "raison"), Typed.of(fields, "lu"));
    }

    /** @throws Refusal where nothing is to be done */
    public Ruling ruling() {
        ModerationAct chosen = Typed.one(ModerationAct.values(), act).orElseThrow(() -> new Refusal("talk.refused.noAct"));
        return new Ruling(chosen, read, article.matches("[0-9]{1,3}") ? Integer.parseInt(article) : 0, reason);
    }

    /** Beside which field it says why not. */
    public static FormErrors errors(Refusal refusal, View view) {
        String field = switch (refusal.messageKey()) {
            case "talk.refused.noArticle" -> "article";
            case "talk.refused.noReason", "participation.refused.reasonTooLong" -> "raison";
            default -> "acte";
        };
        return new FormErrors().add(field, view.t(refusal));
    }
}
