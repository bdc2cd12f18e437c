package org.parvis.casework.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Approval;
import org.parvis.casework.Case;
import org.parvis.web.FormErrors;

/**
 * Answers that wait for a second pair of eyes.
 *
 * @param mine for the viewer to approve, the longest waiting first
 * @param others that the viewer wrote, and others approve
 * @param typed the form that was not taken; null where none was sent
 * @param done what was just done, in words; empty for nothing
 */
public record ApprovalsPage(List<Line> mine, List<Line> others, FormErrors errors, @Nullable Typed typed, String done) {

    /**
     * @param waited for how long
     * @param approvers names of who may approve it
     */
    public record Line(Case subject, Approval approval, Preview preview, String waited, String approvers) {

        public String number() {
            return subject.number();
        }

        public String path() {
            return ApprovalController.PATH + "/" + number();
        }

        /** What was read: what somebody changes meanwhile is not approved. */
        public String read() {
            return approval.askedAt().toString();
        }

        public String field(String name) {
            return name + "-" + number();
        }
    }

    /** @param act as the form calls it */
    public record Typed(String number, String act, String fact, String law, String next, String reason) {}

    private @Nullable Typed typed(Line line) {
        return typed != null && typed.number().equals(line.number()) ? typed : null;
    }

    public boolean isOpen(Line line, String act) {
        Typed own = typed(line);
        return own != null && own.act().equals(act);
    }

    public String fact(Line line) {
        Typed own = typed(line);
        return own == null ? line.approval().draft().fact() : own.fact();
    }

    public String law(Line line) {
        Typed own = typed(line);
        String law = line.approval().draft().law();
        return own == null ? law == null ? "" : law : own.law();
    }

    public String next(Line line) {
        Typed own = typed(line);
        String next = line.approval().draft().nextSteps();
        return own == null ? next == null ? "" : next : own.next();
    }

    public String reason(Line line) {
        Typed own = typed(line);
        return own == null ? "" : own.reason();
    }
}
