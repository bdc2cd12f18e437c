package org.parvis.report.open311.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.report.open311.wire.Hostile.written;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.parvis.shared.Characters;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever words are written, a real parser reads the same words back. */
class RoundTripTest {

    private static final int ROUNDS = 3_000;

    private final Hostile hostile = new Hostile(311);

    @Test
    void readsBackFromXmlWhatWasWritten() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            String words = hostile.text();
            String xml = throughUtf8(written(Format.XML, requests(words)));
            assertThat(description(xml)).isEqualTo(Characters.allowed(words));
        }
    }

    @Test
    void readsBackFromJsonWhatWasWritten() {
        JsonMapper mapper = JsonMapper.builder().build();
        for (int i = 0; i < ROUNDS; i++) {
            String words = hostile.text();
            JsonNode read = mapper.readTree(throughUtf8(written(Format.JSON, requests(words))));
            String allowed = Characters.allowed(words);
            JsonNode description = read.get(0).get("description");
            assertThat(description.isNull() ? "" : description.asString()).isEqualTo(allowed);
            assertThat(description.isNull()).isEqualTo(allowed.isEmpty());
        }
    }

    @Test
    void readsItsOwnAnswersAsAClient() {
        for (int i = 0; i < ROUNDS; i++) {
            String words = hostile.text();
            for (Format format : Format.values()) {
                byte[] answer = written(format, requests(words)).getBytes(StandardCharsets.UTF_8);
                assertThat(ForeignAnswer.read(answer).first("description").orElse(""))
                        .isEqualTo(Characters.allowed(words).strip());
            }
        }
    }

    @Test
    void readsBackTheFormThatItWrites() {
        for (int i = 0; i < ROUNDS; i++) {
            String words = Characters.allowed(hostile.text()).replaceAll("\r\n?", "\n").strip();
            String body = UrlEncoded.write(List.of(java.util.Map.entry("description", words)));
            assertThat(new Parameters().read(body.getBytes(StandardCharsets.US_ASCII)).all("description"))
                    .isEqualTo(words.isEmpty() ? List.of() : List.of(words));
        }
    }

    private static Document requests(String words) {
        return Document.list("service_requests", "request", List.of(ARequest.saying(words)));
    }

    private static String throughUtf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static String description(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Element root = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml))).getDocumentElement();
        return root.getElementsByTagName("description").item(0).getTextContent();
    }
}
