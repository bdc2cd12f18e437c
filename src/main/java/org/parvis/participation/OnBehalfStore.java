package org.parvis.participation;

import java.util.Optional;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the organisations for which ideas were sent. */
@Repository
class OnBehalfStore {

    private final JdbcClient jdbc;

    OnBehalfStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID proposal, OnBehalf of) {
        jdbc.sql("""
                insert into participation.on_behalf (territory_id, proposal_id, organisation_id, organisation, person_id, mandate)
                values (?, ?, ?, ?, ?, ?)
                """)
                .params(InTerritory.current(), proposal, of.organisationId(), of.organisation(), of.personId(), of.mandate())
                .update();
    }

    Optional<OnBehalf> find(UUID proposal) {
        return jdbc.sql("select organisation_id, organisation, person_id, mandate from participation.on_behalf where territory_id = ? and proposal_id = ?")
                .params(InTerritory.current(), proposal)
                .query((row, n) -> new OnBehalf(
                        Rows.id(row, "organisation_id"), row.getString("organisation"), Rows.id(row, "person_id"), row.getString("mandate")))
                .optional();
    }
}
