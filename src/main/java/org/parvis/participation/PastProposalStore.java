package org.parvis.participation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.parvis.casework.Case;
import org.parvis.database.BulkInsert;
import org.springframework.stereotype.Repository;

/** Writes ideas that were published elsewhere, with the rows that any idea has: its version and its first author, nobody. */
@Repository
class PastProposalStore {

    private static final String ROWS = """
            from json_to_recordset(:rows::json) as r (
                id uuid, process uuid, case_id uuid, number text, title text, words text, name text, at timestamptz, lifecycle text, why text, status text)
            """;

    private final BulkInsert bulk;

    PastProposalStore(BulkInsert bulk) {
        this.bulk = bulk;
    }

    /** @param cases theirs, in the same order */
    void insert(UUID process, List<PastProposal> some, List<Case> cases) {
        List<Object> rows = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            PastProposal one = some.get(i);
            rows.add(BulkInsert.row(
                    "id", one.id(), "process", process, "case_id", cases.get(i).id(), "number", cases.get(i).number(), "title", one.title(),
                    "words", one.words(), "name", one.shownName(), "at", one.submittedAt(), "lifecycle", one.isWithdrawn() ? "WITHDRAWN" : "SENT",
                    "why", one.isWithdrawn() ? Proposal.BLANKED : "", "status", cases.get(i).status().name()));
        }
        bulk.run(rows, """
                insert into participation.proposal (
                    territory_id, id, process_id, case_id, number, title, words, place, shown_name, submitted_at, lifecycle, withdrawn_why,
                    is_withdrawal_read, status, moderation)
                select :territory, r.id, r.process, r.case_id, r.number, r.title, r.words, '', r.name, r.at, r.lifecycle, r.why, true, r.status, 'VISIBLE'
                """ + ROWS);
        bulk.run(rows, """
                insert into participation.version (territory_id, proposal_id, ordinal, title, words, at, shown_at)
                select :territory, r.id, 1, r.title, r.words, r.at, r.at
                """ + ROWS);
        bulk.run(rows, """
                insert into participation.author
                    (territory_id, id, proposal_id, is_first, language, shown_name, is_name_read, invited_at, accepted_at)
                select :territory, r.id, r.id, true, 'fr', r.name, true, r.at, r.at
                """ + ROWS);
    }
}
