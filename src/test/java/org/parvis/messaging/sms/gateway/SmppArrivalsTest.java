package org.parvis.messaging.sms.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.junit.jupiter.api.Test;
import org.parvis.messaging.sms.Gsm0338;

/** What deliver_sm carries, coding by coding. */
class SmppArrivalsTest {

    private static DeliverSm message(int coding, byte[] octets, OptionalParameter... parameters) {
        DeliverSm message = new DeliverSm();
        message.setSourceAddrTon((byte) 1);
        message.setSourceAddr("33639984012");
        message.setDestAddress("38000");
        message.setDataCoding((byte) coding);
        message.setShortMessage(octets);
        message.setOptionalParameters(parameters);
        return message;
    }

    private static byte[] joined(byte[] header, byte[] words) {
        byte[] all = java.util.Arrays.copyOf(header, header.length + words.length);
        System.arraycopy(words, 0, all, header.length, words.length);
        return all;
    }

    @Test
    void readsEachAlphabet() {
        assertThat(SmppArrivals.read(message(0, Gsm0338.encode("Réponse : 10 € {ok}"))).orElseThrow())
                .isEqualTo(new SmsArrival("", "+33639984012", "38000", "Réponse : 10 € {ok}", null));
        assertThat(SmppArrivals.read(message(3, "ça".getBytes(StandardCharsets.ISO_8859_1))).orElseThrow().words()).isEqualTo("ça");
        assertThat(SmppArrivals.read(message(8, "ça 😀".getBytes(StandardCharsets.UTF_16BE))).orElseThrow().words()).isEqualTo("ça 😀");
        assertThat(SmppArrivals.read(message(4, new byte[] {1, 2}))).as("no text").isEmpty();
    }

    @Test
    void knowsPartsByTheirHeaderOrTheirParameters() {
        DeliverSm octet = message(0, joined(new byte[] {5, 0, 3, 7, 2, 1}, Gsm0338.encode("un")));
        octet.setUdhi();
        assertThat(SmppArrivals.read(octet).orElseThrow().part()).isEqualTo(new SmsArrival.Part(7, 2, 1));
        DeliverSm two = message(0, joined(new byte[] {6, 8, 4, 1, 2, 3, 3}, Gsm0338.encode("trois")));
        two.setUdhi();
        assertThat(SmppArrivals.read(two).orElseThrow().part()).isEqualTo(new SmsArrival.Part(258, 3, 3));
        DeliverSm parameters = message(
                0, Gsm0338.encode("deux"), new OptionalParameter.Sar_msg_ref_num((short) 300),
                new OptionalParameter.Sar_total_segments((byte) 2), new OptionalParameter.Sar_segment_seqnum((byte) 2));
        assertThat(SmppArrivals.read(parameters).orElseThrow().part()).isEqualTo(new SmsArrival.Part(300, 2, 2));
    }

    @Test
    void staysCalmBeforeHeadersThatLie() {
        for (byte[] header : new byte[][] {{9, 0, 3}, {(byte) 255}, {2, 0, 9}, {5, 0, 3, 7, 2, 9}, {5, 0, 3, 7, 0, 0}, {0}}) {
            DeliverSm message = message(0, header);
            message.setUdhi();
            assertThat(SmppArrivals.read(message).orElseThrow().part()).isNull();
        }
    }
}
