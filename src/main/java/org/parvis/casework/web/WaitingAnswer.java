package org.parvis.casework.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Approval;
import org.parvis.casework.Approvals;
import org.parvis.casework.Case;
import org.parvis.casework.Entry;
import org.parvis.casework.EntryKind;
import org.parvis.identity.Staff;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/**
 * An answer to the case that is written and has not left, as the page of the case tells it.
 *
 * @param text who waits for whom, for how long; or why it came back
 * @param approvePath where the viewer approves it; null for whoever may not
 * @param takeBackPath where it is taken back; null where it does not wait
 */
public record WaitingAnswer(String text, @Nullable String reason, @Nullable String approvePath, @Nullable String takeBackPath) {

    private static final Set<EntryKind> TOLD = Set.of(
            EntryKind.APPROVAL_ASKED, EntryKind.APPROVAL_RETURNED, EntryKind.APPROVAL_WITHDRAWN);

    /** Reads it. */
    @Component
    static class Reader {

        private final Approvals approvals;
        private final Clock clock;

        Reader(Approvals approvals, Clock clock) {
            this.approvals = approvals;
            this.clock = clock;
        }

        /** Null where there is none; asks the database only where the timeline says that there was one. */
        @Nullable WaitingAnswer of(Case subject, List<Entry> entries, View view) {
            if (subject.status().isClosed() || entries.stream().noneMatch(entry -> TOLD.contains(entry.kind()))) {
                return null;
            }
            return approvals.find(subject.id()).map(one -> words(subject, one, view)).orElse(null);
        }

        private WaitingAnswer words(Case subject, Approval approval, View view) {
            if (!approval.isWaiting()) {
                String what = approval.reason() == null ? "desk.approval.takenBack" : "desk.approval.sentBack";
                return new WaitingAnswer(view.t(what, approval.author()), approval.reason(), null, null);
            }
            List<Staff> approvers = approvals.approvers(subject, approval);
            String names = approvers.stream().map(Staff::name).collect(Collectors.joining(", "));
            String waited = Waited.words(Duration.between(approval.askedAt(), clock.instant()), view);
            boolean isForViewer = approvers.stream().anyMatch(one -> one.id().equals(view.visitor().account()));
            return new WaitingAnswer(
                    approvers.isEmpty()
                            ? view.t("desk.approval.waitsForNobody", approval.author(), waited)
                            : view.t("desk.approval.waits", approval.author(), names, waited),
                    null,
                    isForViewer ? ApprovalController.PATH + "#reponse-" + subject.number() : null,
                    "/bureau/dossiers/" + subject.number() + "/validation/reprise");
        }
    }
}
