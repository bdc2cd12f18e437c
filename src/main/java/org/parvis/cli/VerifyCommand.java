package org.parvis.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import org.parvis.ballot.proof.Finding;
import org.parvis.ballot.proof.NoteKey;
import org.parvis.ballot.proof.Verification;
import org.parvis.shared.Printable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a published vote, with nothing but its folder. */
@Command(
        name = "verify",
        description = {
            "Check a published vote: rule, log, ballots, roll and result, from the files of its folder alone (docs/guides/verify.md).",
            "Exit code 0 where everything is right."
        },
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    private static final int LONGEST = 300;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(
            names = "--witness",
            paramLabel = "KEY",
            description = "A witness's key that you know of otherwise: it must have cosigned the end. May be given several times.")
    private List<String> witnesses = List.of();

    @Option(names = "--language", paramLabel = "L", defaultValue = "fr", description = "Language of the report: fr or en (default: ${DEFAULT-VALUE}).")
    private String language = "fr";

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), folder + " is no folder");
        }
        if (!List.of("fr", "en").contains(language)) {
            throw new ParameterException(spec.commandLine(), "--language is fr or en, not «" + language + "»");
        }
        List<Finding> findings = Verification.of(folder, witnesses.stream().map(this::key).toList());
        findings.forEach(finding -> System.out.println((finding.right() ? "  " : "! ") + words(finding)));
        long wrong = findings.stream().filter(finding -> !finding.right()).count();
        System.out.println(wrong == 0 ? words("right") : words("wrong", wrong));
        System.out.println(words("limits"));
        return wrong == 0 ? 0 : 1;
    }

    private NoteKey key(String text) {
        try {
            return NoteKey.parse(text);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--witness: " + e.getMessage(), e);
        }
    }

    /** What the files say of themselves must not pass for what the check says of them. */
    private String words(Finding finding) {
        Object[] safe = finding.arguments().stream()
                .map(argument -> argument instanceof String text ? Printable.line(text, LONGEST) : argument)
                .toArray();
        return words(finding.key(), safe);
    }

    private String words(String key, Object... arguments) {
        Locale locale = Locale.of(language);
        return new MessageFormat(ResourceBundle.getBundle("messages.ballot", locale).getString("verify." + key), locale).format(arguments);
    }
}
