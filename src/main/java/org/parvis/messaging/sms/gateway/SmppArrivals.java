package org.parvis.messaging.sms.gateway;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jspecify.annotations.Nullable;
import org.parvis.messaging.sms.Gsm0338;

/**
 * Reads what people send from deliver_sm: data codings 0 (an octet for a septet), 1, 3 and 8 (UTF-16), and long ones by
 * their user data header (3GPP TS 23.040, 9.2.3.24) or the parameters {@code sar_…}. What carries no text, such as a
 * picture or a setting for the phone, is none.
 */
final class SmppArrivals {

    private static final int JOINED_BY_OCTET = 0x00;
    private static final int JOINED_BY_TWO = 0x08;

    private SmppArrivals() {}

    static Optional<SmsArrival> read(DeliverSm message) {
        byte[] octets = octets(message);
        int begin = message.isUdhi() && octets.length > 0 ? Math.min(octets.length, (octets[0] & 0xFF) + 1) : 0;
        SmsArrival.Part part = begin > 0 ? header(Arrays.copyOf(octets, begin)) : parameters(message);
        return words(message.getDataCoding() & 0xFF, Arrays.copyOfRange(octets, begin, octets.length))
                .map(words -> new SmsArrival(
                        "", source(message), text(message.getDestAddress()), words, part != null && isSound(part) ? part : null));
    }

    static byte[] octets(DeliverSm message) {
        OptionalParameter.Message_payload payload = message.getOptionalParameter(OptionalParameter.Message_payload.class);
        byte[] octets = payload != null ? payload.getValue() : message.getShortMessage();
        return octets == null ? new byte[0] : octets;
    }

    /** Type 1 is an international number, which is told without its plus. */
    private static String source(DeliverSm message) {
        String address = text(message.getSourceAddr());
        return message.getSourceAddrTon() == 1 && !address.startsWith("+") ? "+" + address : address;
    }

    private static String text(@Nullable String address) {
        return address == null ? "" : address;
    }

    private static boolean isSound(SmsArrival.Part part) {
        return part.count() > 1 && part.number() >= 1 && part.number() <= part.count();
    }

    /** Elements of a user data header: identifier, length, content. */
    private static SmsArrival.@Nullable Part header(byte[] header) {
        int at = 1;
        while (at + 1 < header.length) {
            int length = header[at + 1] & 0xFF;
            int content = at + 2;
            if (content + length > header.length) {
                return null;
            }
            if (header[at] == JOINED_BY_OCTET && length == 3) {
                return new SmsArrival.Part(header[content] & 0xFF, header[content + 1] & 0xFF, header[content + 2] & 0xFF);
            }
            if (header[at] == JOINED_BY_TWO && length == 4) {
                int reference = (header[content] & 0xFF) << 8 | header[content + 1] & 0xFF;
                return new SmsArrival.Part(reference, header[content + 2] & 0xFF, header[content + 3] & 0xFF);
            }
            at = content + length;
        }
        return null;
    }

    private static SmsArrival.@Nullable Part parameters(DeliverSm message) {
        OptionalParameter.Sar_msg_ref_num reference = message.getOptionalParameter(OptionalParameter.Sar_msg_ref_num.class);
        OptionalParameter.Sar_total_segments count = message.getOptionalParameter(OptionalParameter.Sar_total_segments.class);
        OptionalParameter.Sar_segment_seqnum number = message.getOptionalParameter(OptionalParameter.Sar_segment_seqnum.class);
        return reference == null || count == null || number == null
                ? null
                : new SmsArrival.Part(reference.getValue() & 0xFFFF, count.getValue() & 0xFF, number.getValue() & 0xFF);
    }

    private static Optional<String> words(int coding, byte[] octets) {
        return switch (coding) {
            case 1 -> Optional.of(new String(octets, StandardCharsets.US_ASCII));
            case 3 -> Optional.of(new String(octets, StandardCharsets.ISO_8859_1));
            case 8, 0x18 -> Optional.of(utf16(octets));
            case 2, 4, 0xF4, 0xF5, 0xF6, 0xF7 -> Optional.empty();
            default -> Optional.of(Gsm0338.decode(octets));
        };
    }

    /** As it is, halves of characters too: the charset of the library would replace them. */
    private static String utf16(byte[] octets) {
        return ByteBuffer.wrap(octets, 0, octets.length & ~1).asCharBuffer().toString();
    }
}
