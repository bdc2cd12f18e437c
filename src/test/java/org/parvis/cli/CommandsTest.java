package org.parvis.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused before anything starts. */
class CommandsTest {

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();

    private int run(String... arguments) {
        return ParvisCommand.commandLine().setErr(new PrintWriter(said, true)).execute(arguments);
    }

    @Test
    void backsUpNoFolderWithoutADatabase() {
        Path missing = folder.resolve("typo");
        assertThat(run("backup", "--data", missing.toString(), folder.resolve("b.zip").toString())).isEqualTo(2);
        assertThat(said.toString()).contains("no database in", "--data");
        assertThat(missing).doesNotExist();
        assertThat(folder.resolve("b.zip")).doesNotExist();
    }

    @Test
    void refusesANameForTheBackupThatCannotBe() throws IOException {
        Files.createDirectories(folder.resolve("postgresql"));
        Files.createFile(folder.resolve("postgresql/PG_VERSION"));
        Path taken = Files.createFile(folder.resolve("taken.zip"));
        assertThat(run("backup", "--data", folder.toString(), taken.toString())).isEqualTo(2);
        assertThat(said.toString()).contains("exists already");
        assertThat(run("backup", "--data", folder.toString(), folder.resolve("nowhere/b.zip").toString())).isEqualTo(2);
        assertThat(said.toString()).contains("Cannot write into " + folder.resolve("nowhere"));
    }

    @Test
    void restoresNoGarbage() throws IOException {
        Path garbage = Files.writeString(folder.resolve("b.zip"), "PK garbage");
        Path data = folder.resolve("data");
        assertThat(run("restore", "--data", data.toString(), garbage.toString())).isEqualTo(2);
        assertThat(said.toString()).contains("is not a backup of Parvis");
        assertThat(run("restore", "--data", data.toString(), folder.resolve("none.zip").toString())).isEqualTo(2);
        assertThat(said.toString()).contains("Cannot read");
        assertThat(data).doesNotExist();
    }

    @Test
    void refusesWhatIsNoPort() {
        for (String port : new String[] {"99999", "-1", "http"}) {
            assertThat(run("run", "--data", folder.resolve("data").toString(), "--port", port)).isEqualTo(2);
        }
        assertThat(said.toString()).contains("\"99999\" is no port");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void namesTheSettingThatIsWrong() {
        assertThatThrownBy(() -> Surroundings.check(Map.of("PARVIS_SMTP_PORT", "abc")))
                .hasMessageContaining("PARVIS_SMTP_PORT")
                .hasMessageContaining("abc");
        Surroundings.check(Map.of("PARVIS_SMTP_PORT", "587"));
    }

    @Test
    void helpsWithAWordThatIsNoCommand() {
        assertThat(run("frobnicate")).isEqualTo(2);
        assertThat(said.toString()).contains("there is no command \"frobnicate\"", "backup");
        assertThat(run("import", "teritory", "x")).isEqualTo(2);
        assertThat(said.toString()).contains("Did you mean", "territory", "Usage: parvis import");
    }
}
