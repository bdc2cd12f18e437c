package org.parvis.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.parvis.Parvis;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the application, whole or just the services that a command asks for. */
final class Application {

    private Application() {}

    /** The server; returns when it answers. */
    static ConfigurableApplicationContext serve(Map<String, Object> settings) {
        return new SpringApplicationBuilder(Parvis.class).run(arguments(settings));
    }

    /** Services without pages nor background jobs, for one command, beside a running server or not. */
    static int use(DataFolder data, ToIntFunction<ConfigurableApplicationContext> work) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("parvis.database.data", data.path.toString());
        // Everything a server has, but no port: services may need parts that only a web application brings.
        settings.put("server.port", -1);
        settings.put("spring.main.lazy-initialization", true);
        settings.put("spring.main.log-startup-info", false);
        settings.put("db-scheduler.enabled", false);
        settings.put("parvis.jobs.enabled", false);
        settings.put("spring.modulith.events.republish-outstanding-events-on-restart", false);
        settings.put("logging.level.root", "error");
        // A command sends no mails and need not say so.
        settings.put("logging.level.org.parvis.messaging.MailDelivery", "error");
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Parvis.class)
                .run(arguments(settings))) {
            return work.applyAsInt(context);
        }
    }

    /** As arguments, settings come before the configuration file and the environment. */
    private static String[] arguments(Map<String, Object> settings) {
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }
}
