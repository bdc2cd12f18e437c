package org.parvis.report.open311.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.report.open311.wire.Hostile.written;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FormatTest {

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-03-01T12:00:00.987+01:00");

    private final Service lamp = new Service(
            "eclairage", "Éclairage & feux", null, true, Service.Type.REALTIME, List.of("lampe", "rue"), "Voirie");

    @Test
    void writesServicesAsXmlWithoutNamespaceOrAttribute() {
        assertThat(written(Format.XML, Document.list("services", "service", List.of(lamp))))
                .isEqualTo(DECLARATION + "<services><service><service_code>eclairage</service_code>"
                        + "<service_name>Éclairage &amp; feux</service_name><description></description>"
                        + "<metadata>true</metadata><type>realtime</type><keywords>lampe,rue</keywords>"
                        + "<group>Voirie</group></service></services>");
    }

    @Test
    void dropsTheRootInJsonAndTurnsEmptyIntoNull() {
        assertThat(written(Format.JSON, Document.list("services", "service", List.of(lamp))))
                .isEqualTo("[{\"service_code\":\"eclairage\",\"service_name\":\"Éclairage & feux\","
                        + "\"description\":null,\"metadata\":true,\"type\":\"realtime\",\"keywords\":\"lampe,rue\","
                        + "\"group\":\"Voirie\"}]");
    }

    @Test
    void writesAnEmptyListAsAnEmptyArray() {
        assertThat(written(Format.JSON, Document.list("services", "service", List.of()))).isEqualTo("[]");
        assertThat(written(Format.XML, Document.list("services", "service", List.of())))
                .isEqualTo(DECLARATION + "<services></services>");
    }

    @Test
    void keepsContainersAsArraysInsideADefinition() {
        Definition definition = new Definition("arbre", List.of(new Definition.Attribute(
                true,
                "ESSENCE",
                Definition.Datatype.SINGLEVALUELIST,
                false,
                null,
                1,
                "Quel arbre ?",
                List.of(new Definition.Value("1", "Tilleul")))));
        assertThat(written(Format.JSON, Document.of("service_definition", definition)))
                .isEqualTo("{\"service_code\":\"arbre\",\"attributes\":[{\"variable\":true,\"code\":\"ESSENCE\","
                        + "\"datatype\":\"singlevaluelist\",\"required\":false,\"datatype_description\":null,"
                        + "\"order\":1,\"description\":\"Quel arbre ?\","
                        + "\"values\":[{\"key\":\"1\",\"name\":\"Tilleul\"}]}]}");
        assertThat(written(Format.JSON, Document.of("service_definition", new Definition("a", List.of()))))
                .isEqualTo("{\"service_code\":\"a\",\"attributes\":[]}");
    }

    @Test
    void writesDiscovery() {
        Discovery discovery = new Discovery(
                NOON,
                "mairie@example.org",
                "Écrivez-nous",
                List.of(new Discovery.Endpoint("https://example.org/open311/v2", NOON, "production")));
        assertThat(written(Format.JSON, Document.of("discovery", discovery)))
                .isEqualTo("{\"changeset\":\"2026-03-01T12:00:00+01:00\",\"contact\":\"mairie@example.org\","
                        + "\"key_service\":\"Écrivez-nous\",\"endpoints\":[{"
                        + "\"specification\":\"http://wiki.open311.org/GeoReport_v2\","
                        + "\"url\":\"https://example.org/open311/v2\",\"changeset\":\"2026-03-01T12:00:00+01:00\","
                        + "\"type\":\"production\",\"formats\":[\"text/xml\",\"application/json\"]}]}");
    }

    @Test
    void writesErrorsWithANumberForCode() {
        Document errors = Document.errors(Mistake.forbidden("api_key <missing>").errors());
        assertThat(written(Format.JSON, errors))
                .isEqualTo("[{\"code\":403,\"description\":\"api_key \\u003cmissing>\"}]");
        assertThat(written(Format.XML, errors))
                .isEqualTo(DECLARATION + "<errors><error><code>403</code>"
                        + "<description>api_key &lt;missing&gt;</description></error></errors>");
    }

    @Test
    void writesANumberOrATokenButNeverBoth() {
        String numbered = written(
                Format.JSON, Document.list("service_requests", "request", List.of(new Receipt.Numbered("S-1", null, null))));
        String tokened = written(
                Format.JSON, Document.list("service_requests", "request", List.of(new Receipt.Tokened("t", null, null))));
        String waiting = written(
                Format.JSON, Document.list("service_requests", "request", List.of(new Receipt.Redeemed(null, "t"))));
        assertThat(numbered).isEqualTo("[{\"service_request_id\":\"S-1\",\"service_notice\":null,\"account_id\":null}]");
        assertThat(tokened).isEqualTo("[{\"token\":\"t\",\"service_notice\":null,\"account_id\":null}]");
        assertThat(waiting).isEqualTo("[{\"token\":\"t\"}]");
    }

    @Test
    void writesARequestWithNumbersForCoordinates() {
        assertThat(written(Format.JSON, Document.list("service_requests", "request", List.of(ARequest.plain("S-1")))))
                .contains("\"lat\":48.7781234,\"long\":2.29,", "\"zipcode\":null", "\"status\":\"open\"")
                .doesNotContain("notes\":[");
    }

    @Test
    void writesExtensionsWhenThereAreAny() {
        assertThat(written(Format.JSON, Document.list("service_requests", "request", List.of(ARequest.extended("S-1")))))
                .endsWith("\"attributes\":[{\"code\":\"MAT\",\"name\":\"Numéro du mât\",\"value\":\"12\"}],"
                        + "\"extended_attributes\":{\"channel\":\"web\",\"photos\":[\"https://example.org/p\"]},"
                        + "\"notes\":[{\"datetime\":\"2026-03-01T12:00:00+01:00\",\"description\":null,"
                        + "\"type\":\"received\",\"summary\":\"Reçu\"}]}]");
    }

    @Test
    void writesAsItReadsWithoutKeepingTheList() {
        Iterable<ServiceRequest> many = () -> IntStream.range(0, 100_000)
                .mapToObj(i -> ARequest.plain("S-" + i))
                .iterator();
        CountingWriter out = new CountingWriter();
        Format.XML.write(Document.list("service_requests", "request", many), out);
        assertThat(out.count()).isGreaterThan(50_000_000);
        assertThat(out.longest()).isLessThan(1_000);
    }

    @Test
    void writesCoordinatesWithoutExponent() {
        assertThat(List.of(0.0, -0.00000001, 0.0000001, -2.5, 48.77810000001, 180.0))
                .extracting(Degrees::write)
                .containsExactly("0", "0", "0.0000001", "-2.5", "48.7781", "180");
    }
}
