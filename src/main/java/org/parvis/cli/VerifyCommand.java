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
import org.parvis.ballot.proof.Verification;
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

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

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
        List<Finding> findings = Verification.of(folder);
        findings.forEach(finding -> System.out.println((finding.right() ? "  " : "! ") + words(finding.key(), finding.arguments().toArray())));
        long wrong = findings.stream().filter(finding -> !finding.right()).count();
        System.out.println(wrong == 0 ? words("right") : words("wrong", wrong));
        System.out.println(words("limits"));
        return wrong == 0 ? 0 : 1;
    }

    private String words(String key, Object... arguments) {
        Locale locale = Locale.of(language);
        return new MessageFormat(ResourceBundle.getBundle("messages.ballot", locale).getString("verify." + key), locale).format(arguments);
    }
}
