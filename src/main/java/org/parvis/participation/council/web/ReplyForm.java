package org.parvis.participation.council.web;

import org.jspecify.annotations.Nullable;
import org.parvis.participation.council.CouncilOpinion;
import org.parvis.participation.council.CouncilOpinion.Reply;
import org.parvis.shared.Printable;
import org.parvis.web.Typed;
import org.springframework.util.MultiValueMap;

/**
 * The town's answer, as it is typed at the desk.
 *
 * @param reason why it corrects the one before; empty for the first
 */
public record ReplyForm(String fate, String answer, String authority, String reason) {

    static final ReplyForm EMPTY = new ReplyForm("", "", "", "");

    /** To be corrected, with a reason of its own. */
    static ReplyForm of(@Nullable CouncilOpinion opinion) {
        Reply reply = opinion == null ? null : opinion.reply();
        return reply == null ? EMPTY : new ReplyForm(reply.fate().name(), reply.words(), reply.authority(), "");
    }

    static ReplyForm read(MultiValueMap<String, String> fields) {
        return new ReplyForm(
                Typed.of(fields, "fate"), Printable.text(Typed.of(fields, "answer")), Printable.text(Typed.of(fields, "authority")),
                Printable.text(Typed.of(fields, "reason")));
    }
}
