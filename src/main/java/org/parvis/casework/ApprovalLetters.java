package org.parvis.casework;

import java.util.List;
import org.parvis.identity.Staff;
import org.parvis.messaging.MessageText;
import org.springframework.stereotype.Component;

/** Tells approvers that an answer waits, and whoever wrote it what became of it. */
@Component
class ApprovalLetters {

    private final StaffPost post;

    ApprovalLetters(StaffPost post) {
        this.post = post;
    }

    void asked(Case subject, Approval approval, List<Staff> approvers) {
        MessageText.Builder text = post.letter("approvalAsked", subject)
                .fact(post.words("approvalAuthor"), approval.author())
                .button(post.words("openApprovals"), "/bureau/a-valider");
        post.send(approvers.stream().map(Staff::email), subject, "approval/" + key(approval), text);
    }

    void approved(Case subject, Approval approval) {
        tellApproved("approved", subject, approval);
    }

    void corrected(Case subject, Approval approval) {
        tellApproved("approvalCorrected", subject, approval);
    }

    private void tellApproved(String what, Case subject, Approval approval) {
        MessageText.Builder text = post.letter(what, subject)
                .button(post.words("openCase"), StaffPost.path(subject));
        post.send(post.account(approval.authorId()), subject, "approved/" + key(approval), text);
    }

    void sentBack(Case subject, Approval approval, String reason) {
        MessageText.Builder text = post.letter("approvalReturned", subject)
                .quote(reason)
                .button(post.words("openCase"), StaffPost.path(subject));
        post.send(post.account(approval.authorId()), subject, "approval-back/" + key(approval), text);
    }

    private static String key(Approval approval) {
        return String.valueOf(approval.askedAt().toEpochMilli());
    }
}
