package org.parvis.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Tokens;
import org.parvis.web.RateLimit;
import org.parvis.web.RateLimits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second factor by codes: an authenticator application, and codes on paper for when the phone is lost. */
@Service
public class SecondFactors {

    private static final Logger LOG = LoggerFactory.getLogger(SecondFactors.class);

    private static final int RECOVERY_CODES = 8;
    private static final RateLimit PER_ACCOUNT = new RateLimit("second-factor", 8, Duration.ofMinutes(10));

    private final SecondFactorStore store;
    private final PasskeyStore passkeys;
    private final Seal seal;
    private final RateLimits limits;
    private final Clock clock;

    SecondFactors(SecondFactorStore store, PasskeyStore passkeys, Seal seal, RateLimits limits, Clock clock) {
        this.store = store;
        this.passkeys = passkeys;
        this.seal = seal;
        this.limits = limits;
        this.clock = clock;
    }

    /** What an account can answer with. */
    public record Means(boolean totp, boolean passkey, int recoveryCodes) {
        public boolean isNone() {
            return !totp && !passkey;
        }
    }

    public Means of(UUID account) {
        return new Means(
                store.hasTotp(account), !passkeys.list(account).isEmpty(), store.countRecoveryCodes(account));
    }

    /** A secret on trial: nothing is kept until a first right code shows that the application has it. */
    public String propose() {
        return java.util.Base64.getEncoder().encodeToString(Totp.newSecret());
    }

    /** How an authenticator application is told the secret. */
    public TotpInvitation invitation(String proposed, String account, String issuer) {
        return TotpInvitation.of(java.util.Base64.getDecoder().decode(proposed), account, issuer);
    }

    /** Keeps a proposed secret once the application shows a right code of it. */
    @Transactional
    public boolean accept(UUID account, String proposed, String code) {
        byte[] secret = java.util.Base64.getDecoder().decode(proposed);
        OptionalLong step = Totp.step(secret, code, clock.instant(), 0);
        if (step.isPresent()) {
            store.keepTotp(account, seal.close(secret, context(account)), step.getAsLong());
        }
        return step.isPresent();
    }

    /** Counts an attempt; call before {@link #isRight}, outside its transaction. */
    public void throttle(UUID account) {
        limits.take(PER_ACCOUNT, account.toString());
    }

    /** Whether a code of the application or a recovery code is right; it is used up. */
    @Transactional
    public boolean isRight(UUID account, String typed) {
        boolean right = isTotp(account, typed) || isRecoveryCode(account, typed);
        if (right) {
            limits.forget(PER_ACCOUNT, account.toString());
        }
        return right;
    }

    /** New codes; the old ones are dead. Shown once. */
    @Transactional
    public List<String> renewRecoveryCodes(UUID account) {
        List<String> codes = Stream.generate(Tokens::code).limit(RECOVERY_CODES).toList();
        store.replaceRecoveryCodes(
                account, codes.stream().map(code -> hash(account, code)).toList());
        return codes;
    }

    @Transactional
    public void removeTotp(UUID account) {
        store.removeTotp(account);
    }

    /** Nothing is left of codes, neither the application nor those on paper. */
    @Transactional
    public void removeAll(UUID account) {
        store.removeTotp(account);
        store.replaceRecoveryCodes(account, List.of());
    }

    private boolean isTotp(UUID account, String typed) {
        return store.findTotp(account)
                .flatMap(kept -> opened(kept.sealed(), account)
                        .map(secret -> Totp.step(secret, typed, clock.instant(), kept.lastStep())))
                .filter(OptionalLong::isPresent)
                .map(step -> store.useStep(account, step.getAsLong()))
                .orElse(false);
    }

    private Optional<byte[]> opened(byte[] sealed, UUID account) {
        Optional<byte[]> secret = seal.open(sealed, context(account));
        if (secret.isEmpty()) {
            LOG.warn("A second factor cannot be read: is PARVIS_SECRET (or the data folder's file) another one?");
        }
        return secret;
    }

    private boolean isRecoveryCode(UUID account, String typed) {
        return Tokens.normalisedCode(typed).length() == 8 && store.useRecoveryCode(account, hash(account, typed));
    }

    private static String hash(UUID account, String code) {
        return Tokens.hash(account + Tokens.normalisedCode(code));
    }

    private static String context(UUID account) {
        return "totp " + InTerritory.current() + " " + account;
    }
}
