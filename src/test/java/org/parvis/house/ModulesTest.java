package org.parvis.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parvis.Parvis;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModuleDependency;
import org.springframework.modulith.core.ApplicationModules;

/** Modules keep to their walls, and ARCHITECTURE.md shows them as they are; {@code -Dparvis.write=true} redraws it. */
class ModulesTest {

    private static final Path DOCUMENT = Path.of("ARCHITECTURE.md");
    private static final String BEGIN = "<!-- modules -->\n";
    private static final String END = "<!-- /modules -->";
    private static final ApplicationModules MODULES = ApplicationModules.of(Parvis.class);

    @Test
    void respectTheWallsBetweenThem() {
        MODULES.verify();
    }

    @Test
    void areDrawnAsTheyAre() throws IOException {
        String document = Files.readString(DOCUMENT);
        int begin = document.indexOf(BEGIN) + BEGIN.length();
        String drawn = document.substring(0, begin) + diagram() + document.substring(document.indexOf(END));
        if (Boolean.getBoolean("parvis.write")) {
            Files.writeString(DOCUMENT, drawn);
        }
        assertThat(Files.readString(DOCUMENT))
                .as("run ./parvis test -Dtest=ModulesTest -Dparvis.write=true")
                .isEqualTo(drawn);
    }

    private static String diagram() {
        return MODULES.stream()
                .sorted(Comparator.comparing(module -> module.getIdentifier().toString()))
                .map(module -> arrows(module))
                .collect(Collectors.joining("", "```mermaid\nflowchart TD\n", "```\n"));
    }

    private static String arrows(ApplicationModule module) {
        TreeSet<String> targets = module.getDirectDependencies(MODULES).stream()
                .map(ApplicationModuleDependency::getTargetModule)
                .map(target -> target.getIdentifier().toString())
                .filter(target -> !target.equals("shared"))
                .collect(Collectors.toCollection(TreeSet::new));
        String name = module.getIdentifier().toString();
        return targets.isEmpty()
                ? "    " + name + "\n"
                : targets.stream().map(target -> "    " + name + " --> " + target + "\n").collect(Collectors.joining());
    }
}
