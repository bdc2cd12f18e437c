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
 * @param seen the version of the answer that is corrected, as its page showed it; 0 for none
 * @param reason why it corrects the one before; empty for the first
 */
public record ReplyForm(int seen, String fate, String answer, String authority, String reason) {

    static final ReplyForm EMPTY = new ReplyForm(0, "", "", "", "");

    /** To be corrected, with a reason of its own. */
    static ReplyForm of(@Nullable CouncilOpinion opinion) {
        Reply reply = opinion == null ? null : opinion.reply();
        return reply == null ? EMPTY : new ReplyForm(reply.version(), reply.fate().name(), reply.words(), reply.authority(), "");
    }

    /** As typed, with the answer that stands there now: whoever sends it again has read it. */
    ReplyForm beside(CouncilOpinion now) {
        Reply reply = now.reply();
        return new ReplyForm(reply == null ? 0 : reply.version(), fate, answer, authority, reason);
    }

    static ReplyForm read(MultiValueMap<String, String> fields) {
        return new ReplyForm(
                CollegeForm.number(Typed.of(fields, "seen")), Typed.of(fields, "fate"), Printable.text(Typed.of(fields, "answer")), Printable.text(Typed.of(fields, "authority")),
                Printable.text(Typed.of(fields, "reason")));
    }
}
