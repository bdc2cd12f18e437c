package org.parvis.cli;

import java.io.PrintWriter;
import java.util.List;
import org.parvis.Parvis;
import org.parvis.shared.Refusal;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The top of the command line. */
@Command(
        name = "parvis",
        description = "Parvis, the citizen-relations platform of local authorities.",
        mixinStandardHelpOptions = true,
        versionProvider = ParvisCommand.Version.class,
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            ImportCommand.class,
            KeyCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            SmsSimulatorCommand.class,
            TallyCommand.class,
            SealCommand.class,
            VerifyCommand.class,
            DrawCommand.class
        })
final class ParvisCommand implements Runnable {

    /** The exit code of a command that started a server: the process stays. */
    static final int KEEPS_RUNNING = -1;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Runs the command that the arguments name and gives its exit code. */
    static int execute(String... args) {
        return commandLine().execute(args);
    }

    static CommandLine commandLine() {
        return new CommandLine(new ParvisCommand())
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println("parvis: " + reason(failure));
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .setParameterExceptionHandler((wrong, arguments) -> explain(wrong));
    }

    /** What is wrong, what was meant perhaps, and where to read on: the same for every command. */
    private static int explain(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("parvis: " + words(wrong));
        List<String> suggestions = wrong instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        if (!suggestions.isEmpty()) {
            err.println("Did you mean: " + String.join(", or ", suggestions) + "?");
        }
        command.usage(err);
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static String words(ParameterException wrong) {
        boolean isCommand = wrong instanceof UnmatchedArgumentException
                && !wrong.getCommandLine().getSubcommands().isEmpty();
        return isCommand
                ? "there is no command \"" + ((UnmatchedArgumentException) wrong).getUnmatched().getFirst() + "\""
                : String.valueOf(wrong.getMessage());
    }

    /** Of the packaged application, as its manifest has it. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Parvis.class.getPackage().getImplementationVersion();
            return new String[] {version == null ? "Parvis" : "Parvis " + version};
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: name a command.");
    }

    /** The innermost reason in one line: the trace of calls helps nobody at a prompt. */
    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof Refusal) && !(cause instanceof PortInUseException)) {
            cause = cause.getCause();
        }
        if (cause instanceof PortInUseException taken) {
            return "port " + taken.getPort() + " is in use: choose another with --port";
        }
        String message = cause.getMessage();
        return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
    }
}
