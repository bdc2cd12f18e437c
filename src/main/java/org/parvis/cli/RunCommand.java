package org.parvis.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts the server for real use. */
@Command(
        name = "run",
        description = {
            "Start the server for real use.",
            "Settings come from the environment: PARVIS_DATABASE_URL and its passwords for an outside PostgreSQL,"
                    + " PARVIS_ORIGIN, PARVIS_SMTP_HOST… (docs/operations). Without PARVIS_DATABASE_URL the embedded"
                    + " PostgreSQL of --data is used."
        },
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            converter = Port.class,
            description = "Port (default: ${DEFAULT-VALUE}).")
    private int port = 8080;

    @Option(
            names = "--log",
            paramLabel = "FORMAT",
            defaultValue = "ecs",
            description = "Log lines for machines (ecs, gelf, logstash: JSON without personal data) or for eyes (text)."
                    + " Default: ${DEFAULT-VALUE}.")
    private String log = "ecs";

    @Override
    public Integer call() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("parvis.database.data", data.path.toString());
        settings.put("server.port", port);
        if (!log.equals("text")) {
            settings.put("logging.structured.format.console", log);
        }
        ConfigurableApplicationContext server = Application.serve(settings);
        Ready.announce(server);
        return ParvisCommand.KEEPS_RUNNING;
    }
}
