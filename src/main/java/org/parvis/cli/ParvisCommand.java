package org.parvis.cli;

import org.parvis.shared.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The top of the command line. */
@Command(
        name = "parvis",
        description = "Parvis, the citizen-relations platform of local authorities.",
        mixinStandardHelpOptions = true,
        version = "Parvis 0.1.0",
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            ImportCommand.class,
            KeyCommand.class,
            BackupCommand.class,
            RestoreCommand.class
        })
final class ParvisCommand implements Runnable {

    /** The exit code of a command that started a server: the process stays. */
    static final int KEEPS_RUNNING = -1;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Runs the command that the arguments name and gives its exit code. */
    static int execute(String... args) {
        return new CommandLine(new ParvisCommand())
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println("parvis: " + reason(failure));
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .execute(args);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: name a command.");
    }

    /** The innermost reason in one line: the trace of calls helps nobody at a prompt. */
    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof Refusal)) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
    }
}
