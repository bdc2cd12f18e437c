package org.parvis.relation.rights;

import java.io.IOException;
import java.util.List;
import org.parvis.journal.JournalEntry;
import org.parvis.journal.JournalRow;
import org.parvis.relation.rights.RecordSink.Term;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who looked at what is kept about somebody: when, in what function, what they did. */
@Component
@Order(1_000)
class LookRecords implements PersonalRecords {

    private final Looks looks;
    private final Functions functions;

    LookRecords(Looks looks, Functions functions) {
        this.looks = looks;
        this.functions = functions;
    }

    @Override
    public void write(RightsSubject subject, View view, RecordSink sink) throws IOException {
        Functions.Book book = functions.book(view);
        sink.table("looks", List.of("at", "by", "act", "of"));
        for (JournalRow row : looks.at(subject)) {
            JournalEntry entry = row.entry();
            String of = entry.subjectKind().equals("case") ? entry.subject() : view.t("rights.looks.file");
            sink.row(row.at(), book.of(entry.actorId()), new Term(entry.act(), act(entry, view)), of);
        }
    }

    /** What was done, in words: {@code <module>.journal.<verb>}. */
    static String act(JournalEntry entry, View view) {
        return view.t(entry.act().replaceFirst("\\.", ".journal."));
    }
}
