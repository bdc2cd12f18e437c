package org.parvis.relation;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.database.BulkInsert;
import org.parvis.shared.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings in many files at once, as they are; others of the same people are looked for afterwards. */
@Service
public class PastPersons {

    private final BulkInsert bulk;

    PastPersons(BulkInsert bulk) {
        this.bulk = bulk;
    }

    @Transactional
    public void bring(List<PastPerson> persons) {
        bulk.run(persons.stream().map(PastPersons::person).toList(), """
                insert into relation.person (territory_id, id, kind, family_name, given_name, birth_name, born, born_proof,
                    language, needs, created_at, active_at)
                select :territory, id, kind, family, given, birth_name, born, born_proof, language, needs, since, active
                from json_to_recordset(:rows::json) as row (id uuid, kind text, family text, given text, birth_name text,
                    born date, born_proof text, language text, needs text, since timestamptz, active timestamptz)
                """);
        bulk.run(persons.stream().flatMap(PastPersons::identifiers).toList(), """
                insert into relation.identifier (territory_id, id, person_id, kind, typed, value, proof, since)
                select :territory, id, person, kind, typed, value, proof, since
                from json_to_recordset(:rows::json) as row (id uuid, person uuid, kind text, typed text, value text, proof text,
                    since timestamptz)
                on conflict (territory_id, person_id, kind, value) do nothing
                """);
        bulk.run(persons.stream().flatMap(PastPersons::exchanges).toList(), """
                insert into relation.interaction (territory_id, id, person_id, at, channel, direction, author, words)
                select :territory, id, person, at, channel, direction, author, words
                from json_to_recordset(:rows::json) as row (id uuid, person uuid, at timestamptz, channel text, direction text,
                    author text, words text)
                """);
        bulk.run(persons.stream().map(one -> BulkInsert.row("id", one.id())).toList(), """
                insert into relation.comparing (territory_id, item_id)
                select :territory, id
                from json_to_recordset(:rows::json) as row (id uuid)
                on conflict do nothing
                """);
    }

    private static Map<String, @Nullable Object> person(PastPerson one) {
        PersonDraft draft = one.draft();
        Birth birth = draft.birth();
        return BulkInsert.row(
                "id", one.id(),
                "kind", draft.kind().name(),
                "family", draft.familyName(),
                "given", draft.givenName(),
                "birth_name", draft.birthName(),
                "born", birth == null ? null : birth.day().toString(),
                "born_proof", birth == null ? Proof.STATED.name() : birth.proof().name(),
                "language", draft.language(),
                "needs", draft.needs(),
                "since", one.since().toString(),
                "active", one.activeAt().toString());
    }

    private static Stream<Map<String, @Nullable Object>> identifiers(PastPerson one) {
        return one.draft().known().stream()
                .map(known -> BulkInsert.row(
                        "id", Ids.next(),
                        "person", one.id(),
                        "kind", known.kind().name(),
                        "typed", known.typed(),
                        "value", known.value(),
                        "proof", known.proof().name(),
                        "since", one.since().toString()));
    }

    private static Stream<Map<String, @Nullable Object>> exchanges(PastPerson one) {
        return one.exchanges().stream()
                .map(exchange -> BulkInsert.row(
                        "id", exchange.id(),
                        "person", one.id(),
                        "at", exchange.at().toString(),
                        "channel", exchange.channel().name(),
                        "direction", exchange.direction().name(),
                        "author", exchange.author(),
                        "words", exchange.words()));
    }
}
