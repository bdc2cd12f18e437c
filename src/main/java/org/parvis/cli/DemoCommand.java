package org.parvis.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parvis.demo.Crowd;
import org.parvis.demo.Demo;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts a trial with a believable town. */
@Command(
        name = "demo",
        description = "Start a trial with a believable town, invented people and reports in every state.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

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
            names = "--reports",
            paramLabel = "N",
            defaultValue = "600",
            description = "How many reports to invent the first time, up to 1,000,000 (default: ${DEFAULT-VALUE}).")
    private int reports = 600;

    @Option(
            names = "--people",
            paramLabel = "N",
            defaultValue = "0",
            description = "How many files of people to invent besides, with five exchanges each, up to 1,000,000. Those that are"
                    + " of one person are listed in duplicates.csv in the data folder (default: none).")
    private int people;

    @Option(
            names = "--names",
            paramLabel = "FOLDER",
            description = "Where names for them are: prenoms*.csv (sexe,prenom), noms*.csv (nom). Ours without.")
    private @Nullable Path names;

    @Override
    public Integer call() throws IOException {
        Map<String, Object> settings = new HashMap<>();
        settings.put("parvis.database.data", data.path.toString());
        settings.put("parvis.demo", true);
        settings.put("server.port", port);
        ConfigurableApplicationContext server = Application.serve(settings);
        try (Progress progress = Progress.on(System.err, "Inventing reports")) {
            server.getBean(Demo.class).loadOnce(reports, progress::at);
        }
        if (people > 0) {
            try (Progress progress = Progress.on(System.err, "Inventing people")) {
                server.getBean(Crowd.class).loadOnce(people, names, data.path.resolve("duplicates.csv"), progress::at);
            }
        }
        Ready.announce(server);
        return ParvisCommand.KEEPS_RUNNING;
    }
}
