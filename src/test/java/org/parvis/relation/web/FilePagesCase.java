package org.parvis.relation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.parvis.report.ReportingTown;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Departments;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of the pages of files share: a town with its department voirie, and Karim at its front desk. */
abstract class FilePagesCase extends ParvisIT {

    static final String PAGE = "/bureau/personnes";

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Departments departments;

    @Autowired
    JdbcClient jdbc;

    Territory town;
    UUID voirie;
    Person karim;

    @BeforeEach
    void buildTheTown() {
        town = anotherTown();
        voirie = InTerritory.call(town.id(), () -> departments.find("voirie").orElseThrow().id());
        karim = aStaffMember(town, Role.FRONT_DESK, null);
    }

    Territory anotherTown() {
        return ReportingTown.create(imports, territories);
    }

    static String encoded(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }

    /** Makes a file; gives its page, as this agent's address of it. */
    String create(Person agent, String fields) {
        return path(post(agent, PAGE + "/nouvelle", "key=" + UUID.randomUUID() + "&" + fields));
    }

    String create(String fields) {
        return create(karim, fields);
    }

    /** Where a form that was taken leads. */
    String path(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return inTown(answer.headers().firstValue("Location").orElseThrow()).replaceAll("#.*", "");
    }

    /** An address of a page without what stands before it in every one of the town. */
    String inTown(String address) {
        return address.replace("/t/" + town.slug(), "");
    }

    String one(String sql) {
        return InTerritory.call(town.id(), () -> jdbc.sql(sql).query(String.class).single());
    }
}
