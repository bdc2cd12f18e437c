package org.parvis.identity;

import org.parvis.web.QrDrawing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What an authenticator application needs: an address to scan or to tap, and the same secret to type.
 *
 * @param secret in groups of four letters
 * @param qr path data of an SVG whose viewBox is 0 0 size size
 */
public record TotpInvitation(String address, String secret, String qr, int size) {

    static TotpInvitation of(byte[] secret, String account, String issuer) {
        String base32 = Totp.base32(secret);
        String address = "otpauth://totp/" + encoded(issuer) + ":" + encoded(account) + "?secret=" + base32 + "&issuer="
                + encoded(issuer);
        QrDrawing drawing = QrDrawing.of(address);
        return new TotpInvitation(
                address, base32.replaceAll("(.{4})(?=.)", "$1 "), drawing.path(), drawing.size());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
