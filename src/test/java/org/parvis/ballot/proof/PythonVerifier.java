package org.parvis.ballot.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The second verifier, started once for many folders: to start it takes longer than to verify. */
final class PythonVerifier {

    /** What separates folders in what it says: no verifier writes that. */
    private static final String END = "\u0001";

    private static final String EACH = """
            import contextlib, io, runpy, sys
            script, *folders = sys.argv[1:]
            for folder in folders:
                said = io.StringIO()
                sys.argv = [script, folder]
                with contextlib.redirect_stdout(said), contextlib.suppress(SystemExit):
                    runpy.run_path(script, run_name="__main__")
                sys.stdout.buffer.write((said.getvalue() + "\\x01").encode())
            """;

    private PythonVerifier() {}

    static boolean isThere() {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "python3")));
    }

    /** What it says of each folder, in their order. */
    static List<String> says(List<Path> folders) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3", "-c", EACH, Path.of("verifier/verify.py").toAbsolutePath().toString()));
        folders.forEach(folder -> command.add(folder.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        List<String> each = List.of(said.split(END));
        assertThat(each).as(said).hasSize(folders.size()).allMatch(one -> one.contains("Tout est conforme") != one.contains("ÉCHEC"));
        return each;
    }

    static boolean accepts(String said) {
        return said.contains("Tout est conforme");
    }
}
