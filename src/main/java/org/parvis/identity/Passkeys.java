package org.parvis.identity;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.Ids;
import org.parvis.shared.Printable;
import org.parvis.shared.Tokens;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passkeys: made for the host of the request, always with user verification (finger, face, PIN), so that one gives both
 * factors at once. Attestation is not asked for: which device people own is not our business.
 */
@Service
public class Passkeys {

    private static final long TIMEOUT_MILLIS = 120_000;
    private static final int LONGEST_NAME = 60;
    private static final List<COSEAlgorithmIdentifier> ALGORITHMS = List.of(
            COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256);

    private final ObjectConverter objects = new ObjectConverter();
    private final AttestedCredentialDataConverter credentials = new AttestedCredentialDataConverter(objects);
    private final WebAuthnManager webauthn = WebAuthnManager.createNonStrictWebAuthnManager(objects);

    private final PasskeyStore store;
    private final Clock clock;

    Passkeys(PasskeyStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public List<Passkey> list(UUID account) {
        return store.list(account);
    }

    @Transactional
    public void remove(UUID account, UUID passkey) {
        store.delete(account, passkey);
    }

    /** Asks for a new passkey of an account. */
    public PasskeyOptions.Creation creation(Account account, RelyingParty party, String siteName) {
        return new PasskeyOptions.Creation(
                Tokens.link(),
                new PasskeyOptions.Party(party.id(), siteName),
                new PasskeyOptions.User(
                        PasskeyOptions.base64(handle(account.id())),
                        account.email() + " · " + siteName,
                        account.name()),
                ALGORITHMS.stream()
                        .map(alg -> new PasskeyOptions.Algorithm("public-key", alg.getValue()))
                        .toList(),
                store.listCredentialIds(account.id()).stream()
                        .map(PasskeyOptions.Credential::of)
                        .toList(),
                new PasskeyOptions.Selection("required", true, "required"),
                "none",
                TIMEOUT_MILLIS);
    }

    /** Asks for a passkey: of one account, or of whoever has one. */
    public PasskeyOptions.Request request(@Nullable UUID account, RelyingParty party) {
        List<PasskeyOptions.Credential> known = account == null
                ? List.of()
                : store.listCredentialIds(account).stream()
                        .map(PasskeyOptions.Credential::of)
                        .toList();
        return new PasskeyOptions.Request(Tokens.link(), party.id(), known, "required", TIMEOUT_MILLIS);
    }

    /** Keeps a new passkey; false when the answer does not fit the question. */
    @Transactional
    public boolean register(UUID account, String name, Answer answer) {
        try {
            RegistrationData data = webauthn.verifyRegistrationResponseJSON(
                    answer.json(), new RegistrationParameters(server(answer), parameters(), true, true));
            var authenticator = Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
            var credential = Objects.requireNonNull(authenticator.getAttestedCredentialData());
            return store.insert(
                    new PasskeyStore.Credential(
                            Ids.next(),
                            account,
                            credential.getCredentialId(),
                            credentials.convert(credential),
                            authenticator.getSignCount()),
                    Printable.line(name, LONGEST_NAME),
                    clock.instant());
        } catch (VerificationException | DataConversionException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Whose passkey answered; empty when it is nobody's of this territory or the answer does not fit. */
    @Transactional
    public Optional<UUID> authenticate(Answer answer) {
        try {
            AuthenticationData data = webauthn.parseAuthenticationResponseJSON(answer.json());
            return store.find(data.getCredentialId())
                    .filter(known -> isRight(known, data, answer))
                    .map(PasskeyStore.Credential::account);
        } catch (DataConversionException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean isRight(PasskeyStore.Credential known, AuthenticationData data, Answer answer) {
        try {
            AuthenticationData checked = webauthn.verify(
                    data, new AuthenticationParameters(server(answer), credential(known), null, true, true));
            store.used(
                    known.id(),
                    Objects.requireNonNull(checked.getAuthenticatorData()).getSignCount(),
                    clock.instant());
            return true;
        } catch (VerificationException e) {
            return false;
        }
    }

    private CredentialRecord credential(PasskeyStore.Credential known) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                null,
                null,
                null,
                known.signatures(),
                credentials.convert(known.data()),
                null,
                null,
                null,
                null);
    }

    private static ServerProperty server(Answer answer) {
        return new ServerProperty(
                new Origin(answer.party().origin()),
                answer.party().id(),
                new DefaultChallenge(answer.challenge()));
    }

    private static List<PublicKeyCredentialParameters> parameters() {
        return ALGORITHMS.stream()
                .map(alg -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, alg))
                .toList();
    }

    private static byte[] handle(UUID account) {
        return ByteBuffer.allocate(16)
                .putLong(account.getMostSignificantBits())
                .putLong(account.getLeastSignificantBits())
                .array();
    }

    /** What the browser sent back, and the question it answers. */
    public record Answer(String json, String challenge, RelyingParty party) {}
}
