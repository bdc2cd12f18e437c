package org.parvis.casework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That answers are read by a second pair of eyes before they leave.
 *
 * @param departmentId those of which department; null where it is about a category
 * @param category those about what; null where it is about a department. It counts before that of the department
 * @param approverId who reads them; null for the heads of the department that has the case
 */
public record ApprovalRule(
        UUID id, @Nullable UUID departmentId, @Nullable String category, @Nullable UUID approverId, Signing signing) {

    /** Which answers it is about: there is one rule at most for each. */
    String about() {
        return departmentId == null ? "category:" + category : "department:" + departmentId;
    }

    /** The same of a territory's file, which names no approver. */
    ApprovalRule insteadOf(ApprovalRule stored) {
        return new ApprovalRule(stored.id(), departmentId, category, stored.approverId(), signing);
    }

    /** Whose name stands under the answer. */
    public enum Signing {
        AUTHOR,
        APPROVER
    }
}
