package org.parvis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each command as an operator types it: a process's worth of application on a database of its own. */
class KeyCommandIT {

    private static final String TOWN = """
            slug: vallee
            name: Vallée
            contact: {phone: 01 99 00 00 00}
            outline: outline.geojson
            departments: [{code: voirie, name: Voirie}]
            """;
    private static final String OUTLINE = """
            {"type":"Polygon","coordinates":[[[2.28,48.77],[2.31,48.77],[2.31,48.79],[2.28,48.79],[2.28,48.77]]]}
            """;

    @TempDir
    Path folder;

    @Test
    void givesListsAndTakesBackAKey() throws IOException {
        Files.writeString(folder.resolve("outline.geojson"), OUTLINE);
        Path town = Files.writeString(folder.resolve("territory.yml"), TOWN);
        assertThat(said(0, "import", "territory", town.toString())).contains("Created the territory vallee");
        String secret = said(0, "key", "create", "--territory", "vallee", "--may", "report,update", "FixMaVille").strip();
        assertThat(secret).hasSizeGreaterThan(20).doesNotContain(" ");
        String listed = said(0, "key", "list", "--territory", "vallee");
        assertThat(listed).contains("report,update  60/min  FixMaVille").doesNotContain(secret);
        String id = listed.split(" ")[0];
        assertThat(said(0, "key", "revoke", "--territory", "vallee", id)).contains("Revoked " + id);
        said(1, "key", "revoke", "--territory", "vallee", id);
        said(1, "key", "list", "--territory", "elsewhere");
    }

    @Test
    void refusesWrongOptionsBeforeAnythingStarts() {
        said(2, "key", "create", "--territory", "vallee", "--may", "everything", "FixMaVille");
        said(2, "key", "create", "FixMaVille");
        said(2, "key");
        said(2, "restore", folder.resolve("nofile").toString());
        assertThat(folder.resolve("data")).doesNotExist();
    }

    /** What the command writes for a program to read. */
    private String said(int code, String... words) {
        List<String> arguments = new ArrayList<>(List.of(words));
        if (words.length > 1) {
            int end = words[0].equals("restore") ? 1 : 2;
            arguments.addAll(end, List.of("--data", folder.resolve("data").toString()));
        }
        PrintStream before = System.out;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThat(ParvisCommand.execute(arguments.toArray(String[]::new))).as(String.join(" ", words)).isEqualTo(code);
        } finally {
            System.setOut(before);
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}
