package org.parvis.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Brings data in. */
@Command(
        name = "import",
        description = "Bring in a territory, or the addresses, objects or reports of one.",
        mixinStandardHelpOptions = true,
        subcommands = {})
final class ImportCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to import.");
    }
}
