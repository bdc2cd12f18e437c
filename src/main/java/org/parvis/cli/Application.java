package org.parvis.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.parvis.Parvis;
import org.parvis.database.EarlyDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the application, whole or just the services that a command asks for. */
final class Application {

    private Application() {}

    /** The server; returns when it answers. */
    static ConfigurableApplicationContext serve(Map<String, Object> settings) {
        Surroundings.check(System.getenv());
        return Server.wired(application()).run(arguments(settings));
    }

    private static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(Parvis.class).initializers(new EarlyDatabase());
    }

    /** Services without pages nor background jobs, for one command, beside a running server or not. */
    static int use(DataFolder data, ToIntFunction<ConfigurableApplicationContext> work) {
        Surroundings.check(System.getenv());
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
        settings.put("logging.level.org.parvis", "error");
        try (ConfigurableApplicationContext context = application().run(arguments(settings))) {
            return work.applyAsInt(context);
        }
    }

    /**
     * As arguments, settings come before the configuration file and the environment. Why a start failed is said in one
     * line by {@link ParvisCommand}: the traces that tell it to programmers stay out, unless asked for.
     */
    private static String[] arguments(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("logging.level.org.springframework.boot.SpringApplication", "off");
        all.put("logging.level.org.springframework.boot.diagnostics", "off");
        all.put("logging.level.org.springframework.boot.web", "error");
        all.put("logging.level.org.apache.catalina", "off");
        return all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }
}
