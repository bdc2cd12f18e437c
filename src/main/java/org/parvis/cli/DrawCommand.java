package org.parvis.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.parvis.participation.panel.PanelFile;
import org.parvis.shared.Printable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Draws again, with nothing but the file of a draw. */
@Command(
        name = "draw",
        description = {
            "Check a draw by lot and draw again, from its published file alone (docs/guides/panels.md).",
            "Exit code 0 where everything is right."
        },
        mixinStandardHelpOptions = true)
final class DrawCommand implements Callable<Integer> {

    private static final int LONGEST = 300;

    @Parameters(paramLabel = "FILE.json", description = "The file.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Override
    public Integer call() throws IOException {
        PanelFile.Checked checked;
        try {
            checked = PanelFile.check(Files.readString(file));
        } catch (IllegalArgumentException e) {
            System.err.println("parvis: " + file + ": " + Printable.line(String.valueOf(e.getMessage()), LONGEST));
            return 1;
        }
        System.out.println(Printable.line(checked.title(), LONGEST));
        checked.drawn().forEach((group, numbers) ->
                System.out.println("  " + Printable.line(group, LONGEST) + ": " + Printable.line(String.join(" ", numbers), Integer.MAX_VALUE)));
        checked.problems().forEach(problem -> System.out.println("! " + Printable.line(problem, LONGEST)));
        if (checked.problems().isEmpty()) {
            System.out.println(checked.isDrawn() ? "Right: these people, and nobody else." : "Right so far: people are not drawn yet.");
        }
        return checked.problems().isEmpty() ? 0 : 1;
    }
}
