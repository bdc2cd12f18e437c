package org.parvis.cli;

import org.parvis.Parvis;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.SpringProperties;
import org.springframework.util.ClassUtils;

/**
 * The server as Spring knows it. What it is made of and how its parts are joined is written down as code when it is built
 * ({@code ./parvis build}, docs/decisions/0006), instead of being found out at each start. Where there is no such code, as
 * in tests, and for commands other than the server's it is found out as ever.
 */
final class Server {

    private static final String WIRING = Server.class.getName() + "__ApplicationContextInitializer";

    private Server() {}

    /** What Spring's ahead-of-time processor runs to see the parts: none of them is made. */
    public static void main(String[] args) {
        new SpringApplicationBuilder(Parvis.class).run(args);
    }

    /** Has the application use the code that was written, where there is some. */
    static SpringApplicationBuilder wired(SpringApplicationBuilder application) {
        if (ClassUtils.isPresent(WIRING, Server.class.getClassLoader())) {
            SpringProperties.setFlag("spring.aot.enabled");
        }
        return application.main(Server.class);
    }
}
