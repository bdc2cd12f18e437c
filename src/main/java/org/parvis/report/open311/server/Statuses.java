package org.parvis.report.open311.server;

import java.util.Locale;
import org.parvis.casework.CaseStatus;
import org.parvis.casework.Entry;
import org.parvis.casework.EntryKind;
import org.parvis.report.open311.wire.UpdateStatus;
import org.parvis.web.Words;
import org.springframework.stereotype.Component;

/** Our statuses in the words of people and of mySociety's extension. */
@Component
class Statuses {

    private final Words words;

    Statuses(Words words) {
        this.words = words;
    }

    /** As people say it: «Pris en charge». */
    String label(CaseStatus status, Locale locale) {
        return words.text(locale, "open311.status." + status);
    }

    static UpdateStatus of(Entry entry) {
        return entry.kind() == EntryKind.REOPENED ? UpdateStatus.REOPEN : of(entry.statusAfter());
    }

    private static UpdateStatus of(CaseStatus status) {
        return switch (status) {
            case RECEIVED -> UpdateStatus.OPEN;
            case ACCEPTED -> UpdateStatus.PLANNED;
            case IN_PROGRESS -> UpdateStatus.IN_PROGRESS;
            case WAITING -> UpdateStatus.INVESTIGATING;
            case RESOLVED -> UpdateStatus.FIXED;
            case DECLINED -> UpdateStatus.NO_FURTHER_ACTION;
            case FORWARDED -> UpdateStatus.INTERNAL_REFERRAL;
            case DUPLICATE -> UpdateStatus.DUPLICATE;
        };
    }
}
