package org.parvis.identity;

import java.util.Base64;
import java.util.List;

/** What the browser is asked, in the form of WebAuthn's JSON (Web Authentication Level 3 §5.1.8–5.1.9). */
public sealed interface PasskeyOptions {

    String challenge();

    /** Make a new passkey. */
    record Creation(
            String challenge,
            Party rp,
            User user,
            List<Algorithm> pubKeyCredParams,
            List<Credential> excludeCredentials,
            Selection authenticatorSelection,
            String attestation,
            long timeout)
            implements PasskeyOptions {}

    /** Show a passkey: one of those listed, or any of this site's when none is. */
    record Request(
            String challenge, String rpId, List<Credential> allowCredentials, String userVerification, long timeout)
            implements PasskeyOptions {}

    record Party(String id, String name) {}

    record User(String id, String name, String displayName) {}

    record Algorithm(String type, long alg) {}

    record Credential(String type, String id) {
        static Credential of(byte[] id) {
            return new Credential("public-key", base64(id));
        }
    }

    record Selection(String residentKey, boolean requireResidentKey, String userVerification) {}

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
