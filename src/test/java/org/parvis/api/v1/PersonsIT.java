package org.parvis.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parvis.api.ApiIT;
import tools.jackson.databind.JsonNode;

/** Files of people as programs work with them. */
class PersonsIT extends ApiIT {

    private static final String AWA =
            "{\"familyName\":\"Traoré\",\"givenName\":\"Awa\",\"identifiers\":[{\"kind\":\"EMAIL\",\"value\":\"awa.traore@exemple.fr\"}]%s}";

    private final Schemas schemas = new Schemas();

    @Test
    void areCreatedFoundReadAndChanged() {
        String token = aToken(Set.of("voirie"));
        HttpResponse<String> created = write(token, "/api/v1/persons", AWA.formatted(""));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        assertThat(schemas.problems(json(created), "PersonCreated")).isEmpty();
        HttpResponse<String> found = write(token, "/api/v1/persons/search", "{\"q\":\"traore\"}");
        assertThat(schemas.problems(json(found), "PersonList")).as(found.body()).isEmpty();
        JsonNode line = json(found).at("/persons/0");
        assertThat(line.get("ref")).isEqualTo(json(created).get("ref"));
        String path = "/api/v1/persons/" + line.get("id").asString();
        HttpResponse<String> read = read(token, path);
        assertThat(schemas.problems(json(read), "Person")).as(read.body()).isEmpty();
        assertThat(read.body()).contains("awa.traore@exemple.fr");
        assertThat(get(anAdministrator(town), "/admin/journal").body()).contains("a consulté une fiche", "API\u00A0: Portail");

        String tag = read.headers().firstValue("ETag").orElseThrow();
        String change = "{\"familyName\":\"Traoré\",\"givenName\":\"Awa Marie\",\"identifiers\":[]}";
        assertThat(put(token, path, change, null).statusCode()).isEqualTo(428);
        assertThat(put(token, path, change, "\"v99\"").statusCode()).isEqualTo(412);
        HttpResponse<String> changed = put(token, path, change, tag);
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(json(changed).get("givenName").asString()).isEqualTo("Awa Marie");
        assertThat(put(token, path, change, tag).statusCode()).as("changed since").isEqualTo(412);
    }

    private HttpResponse<String> put(String token, String path, String body, @Nullable String version) {
        var request = request(token, path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body));
        return send((version == null ? request : request.header("If-Match", version)).build());
    }

    @Test
    void areNotDoubledWithoutAReason() {
        String token = aToken(Set.of("voirie"));
        write(token, "/api/v1/persons", AWA.formatted(""));
        HttpResponse<String> known = write(token, "/api/v1/persons", AWA.formatted(""));
        assertThat(known.statusCode()).isEqualTo(409);
        assertThat(known.body()).contains("besideReason");
        assertThat(write(token, "/api/v1/persons", AWA.formatted(",\"besideReason\":\"La mère et la fille.\"")).statusCode()).isEqualTo(201);
    }

    @Test
    void areKnownToEachProgramUnderAnotherName() {
        String one = aToken(Set.of("voirie"));
        String other = aToken(Set.of("voirie"));
        JsonNode created = json(write(one, "/api/v1/persons", AWA.formatted("")));
        JsonNode found = json(write(other, "/api/v1/persons/search", "{\"q\":\"traore\"}")).at("/persons/0");
        assertThat(found.get("ref")).isNotEqualTo(created.get("ref"));
        assertThat(read(other, "/api/v1/persons/" + created.get("id").asString()).statusCode()).isEqualTo(404);
        assertThat(read(one, "/api/v1/persons/" + created.get("id").asString()).statusCode()).isEqualTo(200);
        assertThat(read(one, "/api/v1/persons/" + created.get("ref").asString()).statusCode()).as("opens nothing").isEqualTo(404);
    }

    @Test
    void haveExchangesThatWallsKeep() {
        String parks = aToken("Parcs", Set.of("parcs"), 1_000);
        String roads = aToken("Voirie", Set.of("voirie"), 1_000);
        String atParks = "/api/v1/persons/" + json(write(parks, "/api/v1/persons", AWA.formatted(""))).get("id").asString() + "/interactions";
        String note = "{\"channel\":\"PHONE\",\"words\":\"Parle de son arbre.\",\"department\":\"parcs\"}";
        assertThat(write(parks, atParks, note).statusCode()).isEqualTo(201);
        assertThat(write(parks, atParks, "{\"channel\":\"PHONE\",\"words\":\"Rappellera.\"}").statusCode()).isEqualTo(201);
        assertThat(write(parks, atParks, note.replace("parcs", "voirie")).statusCode()).as("no department of its own").isEqualTo(422);
        HttpResponse<String> own = read(parks, atParks);
        assertThat(schemas.problems(json(own), "InteractionList")).as(own.body()).isEmpty();
        assertThat(own.body()).contains("Parle de son arbre", "Rappellera", "API\u00A0: Parcs");
        String handle = json(write(roads, "/api/v1/persons/search", "{\"q\":\"traore\"}")).at("/persons/0/id").asString();
        HttpResponse<String> others = read(roads, "/api/v1/persons/" + handle + "/interactions");
        assertThat(schemas.problems(json(others), "InteractionList")).isEmpty();
        assertThat(others.body()).contains("Rappellera").doesNotContain("arbre", "parcs");
    }

    @Test
    void giveTheirRequestsToTheirFile() {
        String token = aToken(Set.of("voirie"));
        String person = json(write(token, "/api/v1/persons", AWA.formatted(""))).get("id").asString();
        HttpResponse<String> opened = write(
                token, "/api/v1/cases", "{\"kind\":\"question\",\"words\":\"Et demain ?\",\"requester\":{\"email\":\"awa.traore@exemple.fr\"},\"person\":\"" + person + "\"}");
        String number = json(opened).get("number").asString();
        assertThat(read(token, "/api/v1/persons/" + person + "/interactions").body()).contains(number);
        assertThat(read(token, "/api/v1/cases?person=" + person).body()).contains(number);
        assertThat(write(token, "/api/v1/cases", "{\"kind\":\"question\",\"words\":\"x\",\"requester\":{\"email\":\"a@exemple.fr\"},\"person\":\"nobody\"}").statusCode())
                .isEqualTo(422);
    }

    @Test
    void areOrganisationsWithTheirSiret() {
        String token = aToken(Set.of("voirie"));
        String bakery = "{\"kind\":\"ORGANISATION\",\"familyName\":\"Fournil\",\"identifiers\":[{\"kind\":\"SIRET\",\"value\":\"%s\"}]}";
        HttpResponse<String> created = write(token, "/api/v1/persons", bakery.formatted("999 999 014 00015"));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        HttpResponse<String> read = read(token, "/api/v1/persons/" + json(created).get("id").asString());
        assertThat(schemas.problems(json(read), "Person")).as(read.body()).isEmpty();
        assertThat(read.body()).contains("\"SIRET\"");
        assertThat(json(write(token, "/api/v1/persons/search", "{\"q\":\"999999014\"}")).at("/persons/0/id").asString()).isNotEmpty();
        HttpResponse<String> wrong = write(token, "/api/v1/persons", bakery.formatted("99999901400016"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("identifiers.siret");
        assertThat(write(token, "/api/v1/persons", bakery.formatted("99999901400015")).statusCode()).as("there already").isEqualTo(409);
    }
}
