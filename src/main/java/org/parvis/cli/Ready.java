package org.parvis.cli;

import java.util.Objects;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Says that the server answers, and where. */
final class Ready {

    private Ready() {}

    static void announce(ConfigurableApplicationContext server) {
        int port = Objects.requireNonNull(((WebServerApplicationContext) server).getWebServer())
                .getPort();
        System.out.println("Parvis is ready: http://localhost:" + port);
    }
}
