package org.parvis.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.messaging.EmailAddress;
import org.parvis.shared.Refusal;
import org.parvis.web.RateLimit;
import org.parvis.web.RateLimits;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passwords, for those who want one: long enough and not on everybody's list; no other rule, as rules make passwords
 * worse (NIST SP 800-63B §3.1.1).
 */
@Service
public class Passwords {

    public static final int SHORTEST = 12;
    private static final int LONGEST = 200;

    private static final RateLimit PER_ADDRESS = new RateLimit("password-of", 10, Duration.ofMinutes(15));
    private static final RateLimit PER_SOURCE = new RateLimit("password-from", 50, Duration.ofMinutes(15));

    /** Of a form that no password has: comparing with it takes as long as with somebody's. */
    private static final String NOBODYS = "0".repeat(96);

    private final PasswordEncoder encoder;
    private final Set<String> common = common();

    private final AccountStore store;
    private final RateLimits limits;

    Passwords(AccountStore store, RateLimits limits, PasswordEncoder encoder) {
        this.encoder = encoder;
        this.store = store;
        this.limits = limits;
    }

    /** Who has this address and this password. Costs the same time whether or not there is such an account. */
    public Optional<UUID> check(String email, String password, String source) {
        limits.take(PER_SOURCE, source);
        limits.take(PER_ADDRESS, email.strip());
        Optional<Account> account = store.findByEmail(email.strip());
        Optional<String> hash = account.flatMap(known -> store.passwordHash(known.id()));
        boolean right = encoder.matches(cut(password), hash.orElse(NOBODYS)) && hash.isPresent();
        if (right) {
            limits.forget(PER_ADDRESS, email.strip());
        }
        return account.map(Account::id).filter(id -> right);
    }

    /** Whether it is this account's password; counts as an attempt. */
    public boolean isRight(Account account, String password) {
        limits.take(PER_ADDRESS, account.email());
        return store.passwordHash(account.id())
                .filter(hash -> encoder.matches(cut(password), hash))
                .isPresent();
    }

    @Transactional
    public void change(Account account, String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw new Refusal("identity.refused.passwordLength", SHORTEST);
        }
        if (isEasy(password, account)) {
            throw new Refusal("identity.refused.passwordCommon");
        }
        store.password(account.id(), encoder.encode(password));
    }

    @Transactional
    public void remove(UUID account) {
        store.password(account, null);
    }

    private boolean isEasy(String password, Account account) {
        String plain = password.toLowerCase(Locale.ROOT);
        String mailbox = account.email().substring(0, account.email().indexOf('@')).toLowerCase(Locale.ROOT);
        return common.contains(plain)
                || plain.equals(EmailAddress.small(account.email()))
                || plain.replaceAll("[^a-z]", "").equals(mailbox)
                || plain.chars().distinct().count() < 4;
    }

    /** What is longer than any password is not worth hashing. */
    private static String cut(String password) {
        return password.length() > LONGEST ? password.substring(0, LONGEST) : password;
    }

    private static Set<String> common() {
        try {
            return new ClassPathResource("identity/common-passwords.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
