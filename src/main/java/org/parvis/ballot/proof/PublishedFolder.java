package org.parvis.ballot.proof;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The files of a published vote. One that is missing or no text is a finding. */
final class PublishedFolder {

    static final String RULE = "rule.json";
    /** What became of projects after the opening; only there where something did. */
    static final String CHANGES = "changes.json";
    /** How the closing was put off; only there where it was. */
    static final String EXTENSIONS = "extensions.json";
    static final String LOG = "log.txt";
    static final String CHECKPOINTS = "checkpoints.txt";
    static final String BULLETINS = "bulletins.csv";
    static final String ROLL = "emargement.csv";
    static final String RESULT = "result.json";
    /** The counted ballots once more, as a file of Pabulib; there is one for each zone where there are some. */
    static final String PABULIB = "ballots.pb";

    /** What is needed of any vote; {@link #vouched} names the rest. */
    static final List<String> NEEDED = List.of(RULE, LOG, CHECKPOINTS, BULLETINS, ROLL, RESULT);

    private final Path folder;

    PublishedFolder(Path folder) {
        this.folder = folder;
    }

    /** Those that the log vouches for by their digest at its end, in this order. */
    static List<String> vouched(VoteTerms terms) {
        List<String> names = new ArrayList<>(terms.parts().stream().map(VotePart::pabulib).toList());
        names.addAll(List.of(ROLL, RESULT));
        return names;
    }

    boolean has(String name) {
        return Files.isRegularFile(folder.resolve(name));
    }

    byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name));
    }

    /** Its text; {@link IllegalArgumentException} where it is not written in UTF-8. */
    String text(String name) throws IOException {
        try {
            return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(name + " is not written in UTF-8", e);
        }
    }

    String digest(String name) throws IOException {
        return HexFormat.of().formatHex(Digests.sha256(bytes(name)));
    }
}
