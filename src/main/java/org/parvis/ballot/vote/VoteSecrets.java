package org.parvis.ballot.vote;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.parvis.ballot.proof.PairBytes;
import org.parvis.files.FileStore;
import org.parvis.identity.Seal;
import org.parvis.shared.Refusal;
import org.parvis.shared.Tokens;
import org.springframework.stereotype.Component;

/**
 * What is secret of a vote. The keys that make tokens of people lie sealed in a file, outside the database: a copy of the
 * database alone ties no ballot to anybody. The key of the log and the seed of the lot lie sealed in the database.
 */
@Component
class VoteSecrets {

    /** What a new vote begins with. */
    record Made(KeyPair logPair, String lotSeed, VoteStore.Secrets sealed) {}

    /** On another node than the one that closes a vote, its keys are not used from memory after this. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final VoteStore store;
    private final FileStore files;
    private final Seal seal;
    private final SecureRandom random = new SecureRandom();
    private final Cache<UUID, VoterKeys> voterKeys = Caffeine.newBuilder().expireAfterWrite(KEPT).build();
    private final Cache<UUID, KeyPair> logKeys = Caffeine.newBuilder().maximumSize(100).build();

    VoteSecrets(VoteStore store, FileStore files, Seal seal) {
        this.store = store;
        this.files = files;
        this.seal = seal;
    }

    SecureRandom random() {
        return random;
    }

    Made make(UUID vote) {
        KeyPair pair = PairBytes.create();
        String seed = Tokens.link();
        String file = files.put(new ByteArrayInputStream(seal.close(VoterKeys.create(random).bytes(), context("voters", vote))));
        return new Made(
                pair,
                seed,
                new VoteStore.Secrets(
                        seal.close(PairBytes.of(pair), context("log", vote)),
                        seal.close(seed.getBytes(StandardCharsets.UTF_8), context("lot", vote)),
                        file));
    }

    /**
     * The keys that make tokens.
     *
     * @throws Refusal once they were destroyed: the vote is closed
     */
    VoterKeys voterKeys(UUID vote) {
        return voterKeys.get(vote, this::readVoterKeys);
    }

    private VoterKeys readVoterKeys(UUID vote) {
        String file = Optional.ofNullable(store.secrets(vote).keysFile()).orElseThrow(() -> new Refusal("ballot.refused.closed"));
        try (InputStream sealed = files.open(file)) {
            return VoterKeys.of(open(sealed.readAllBytes(), context("voters", vote)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    KeyPair logPair(UUID vote) {
        return logKeys.get(vote, this::readLogPair);
    }

    private KeyPair readLogPair(UUID vote) {
        return PairBytes.read(open(store.secrets(vote).logKey(), context("log", vote)));
    }

    String lotSeed(UUID vote) {
        return new String(open(store.secrets(vote).lotSeed(), context("lot", vote)), StandardCharsets.UTF_8);
    }

    /** Whom to tell lies beside the ballots for a while: a copy of the database names nobody. */
    String sealNotice(UUID vote, String words) {
        return Base64.getEncoder().encodeToString(seal.close(words.getBytes(StandardCharsets.UTF_8), context("notice", vote)));
    }

    String openNotice(UUID vote, String sealed) {
        return new String(open(Base64.getDecoder().decode(sealed), context("notice", vote)), StandardCharsets.UTF_8);
    }

    /** The name of the file of keys, to be deleted once nothing in the database names it. */
    Optional<String> keysFile(UUID vote) {
        return Optional.ofNullable(store.secrets(vote).keysFile());
    }

    void destroy(UUID vote, String file) {
        voterKeys.invalidate(vote);
        files.delete(file);
    }

    private byte[] open(byte[] sealed, String context) {
        return seal.open(sealed, context)
                .orElseThrow(() -> new IllegalStateException("What is secret of a vote was sealed under another key than this instance's"));
    }

    private static String context(String what, UUID vote) {
        return "ballot " + what + " " + vote;
    }
}
