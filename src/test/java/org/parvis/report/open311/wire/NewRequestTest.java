package org.parvis.report.open311.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parvis.report.open311.wire.ParametersTest.parameters;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.shared.GeoPoint;

class NewRequestTest {

    @Test
    void readsAWholeRequest() {
        NewRequest request = request("service_code=lampe&lat=48.7781&long=2.29&description=Noir&email=awa@example.org"
                + "&first_name=Awa&last_name=Diop&media_url=https://example.org/a.jpg&media_url=http://example.org/b");
        assertThat(request.serviceCode()).isEqualTo("lampe");
        assertThat(request.location().point()).contains(new GeoPoint(2.29, 48.7781));
        assertThat(request.sender().fullName()).isEqualTo("Awa Diop");
        assertThat(request.media()).hasSize(2);
    }

    @Test
    void readsAttributesOfEveryShapeAndKeepsUnknownOnes() {
        NewRequest request = request("service_code=a&address_id=1&attribute[MAT]=12&attribute%5BCOULEUR%5D%5B%5D=bleu"
                + "&attribute[COULEUR][]=vert&attribute[PHP][0]=x&attribute[PHP][1]=y&attribute[easting]=&attribute[]=z");
        assertThat(request.attributes())
                .containsEntry("MAT", List.of("12"))
                .containsEntry("COULEUR", List.of("bleu", "vert"))
                .containsEntry("PHP", List.of("x", "y"))
                .hasSize(3);
    }

    @Test
    void takesAnyOfTheThreeLocations() {
        assertThat(request("service_code=a&address_string=1 rue Houdan").location().address())
                .isEqualTo("1 rue Houdan");
        assertThat(request("service_code=a&address_id=92071_1").location().addressId()).isEqualTo("92071_1");
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> request("description=Noir"))
                .isInstanceOfSatisfying(Mistake.class, mistake -> assertThat(mistake.errors())
                        .extracting(WireError::description)
                        .containsExactly(
                                "service_code is required: see the list of services.",
                                "A location is required: send lat and long, or address_string, or address_id."));
    }

    @Test
    void refusesHalfAPoint() {
        assertThatThrownBy(() -> request("service_code=a&lat=48.7&address_id=1")).hasMessageContaining("go together");
        assertThatThrownBy(() -> request("service_code=a&lat=48,7&long=2.2")).hasMessageContaining("such as 48.7781");
    }

    @Test
    void countsCharactersOfTheDescriptionNotBytes() {
        assertThat(request("service_code=a&address_id=1&description=" + "😀".repeat(4_000)).description())
                .hasSize(8_000);
        assertThatThrownBy(() -> request("service_code=a&address_id=1&description=" + "é".repeat(4_001)))
                .hasMessageContaining("at most 4000 characters");
    }

    @Test
    void refusesLinksThatAreNotOfTheWeb() {
        for (String link : List.of("javascript:alert(1)", "file:///etc/passwd", "photo.jpg", "http://", "http:///x")) {
            assertThatThrownBy(() -> request("service_code=a&address_id=1&media_url=" + link))
                    .hasMessageContaining("http://");
        }
    }

    private static NewRequest request(String form) {
        return NewRequest.of(parameters(form));
    }
}
