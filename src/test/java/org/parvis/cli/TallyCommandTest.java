package org.parvis.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./parvis tally} as somebody types it. */
class TallyCommandTest {

    private static final String FILE = """
            META
            key;value
            budget;100
            vote_type;approval
            rule;greedy
            currency;EUR
            PROJECTS
            project_id;cost;name
            a;60.5;Fontaine
            b;50;Banc
            c;39,5;Arbre
            VOTES
            voter_id;vote
            1;a,b,c
            2;a,b
            3;a
            """;

    @TempDir
    private Path folder;

    private Path file = Path.of("");
    private final StringWriter refused = new StringWriter();

    @BeforeEach
    void writeTheFile() throws IOException {
        file = Files.writeString(folder.resolve("vote.pb"), FILE);
    }

    private record Run(int code, String out, String err) {}

    private Run tally(String... options) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream usualOut = System.out;
        PrintStream usualErr = System.err;
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            String[] arguments = new String[options.length + 2];
            arguments[0] = "tally";
            arguments[1] = file.toString();
            System.arraycopy(options, 0, arguments, 2, options.length);
            int code = ParvisCommand.commandLine().setErr(new PrintWriter(refused, true)).execute(arguments);
            return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(usualOut);
            System.setErr(usualErr);
        }
    }

    @Test
    void printsWinnersAndReasons() {
        Run run = tally("--recount");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("3 projects, 3 ballots, envelope 100 EUR", "Winners: 2, cost 100 EUR", "a  60.5 EUR  score 3");
        assertThat(run.out()).contains("b  50 EUR  score 2, 2 voters: too little left, 10.5 EUR missing, 1 more would have been enough");
        assertThat(run.err()).contains("the same winners");
    }

    @Test
    void printsOneJsonObjectUnderTheRuleThatIsAsked() {
        JsonNode json = JsonMapper.shared().readTree(tally("--rule", "greedy-no-skip", "--json").out());
        assertThat(json.get("rule").asString()).isEqualTo("greedy-no-skip");
        assertThat(json.get("winners")).hasSize(1);
        assertThat(json.get("winners").get(0).asString()).isEqualTo("a");
        assertThat(json.get("cost").decimalValue()).isEqualByComparingTo("60.5");
        JsonNode shares = JsonMapper.shared().readTree(tally("--rule", "equalshares/add1", "--json").out());
        assertThat(shares.get("share").asString()).isNotEmpty();
        assertThat(shares.get("trace").get(0).get("effectiveVotes").asString()).isEqualTo("3");
    }

    @Test
    void takesOptionsForTheRule() {
        assertThat(tally("--min-score", "34%").out()).contains("c  39.5 EUR  score 1, 1 voters: below threshold, 1 more");
        assertThat(tally("--ties", "higher-cost", "--seed", "7").out()).contains("ties by [higher cost, lot]");
    }

    @Test
    void refusesAnUnknownRuleWithTheList() {
        assertThat(tally("--rule", "borda").code()).isEqualTo(2);
        assertThat(refused.toString()).contains("there is no rule «borda»", "greedy-no-skip", "equalshares/add1eu");
    }

    @Test
    void refusesARuleThatCannotBeUsedWithTheseBallots() throws IOException {
        Files.writeString(file, FILE.replace("approval", "ordinal"));
        assertThat(tally("--rule", "equalshares/add1").code()).isEqualTo(2);
        assertThat(refused.toString()).contains("equal shares need plain ballots");
    }

    @Test
    void saysWhatIsWrongWithAFile() throws IOException {
        Files.writeString(file, FILE.replace("2;a,b", "2;a,zz"));
        Run run = tally();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("vote.pb: line 15: there is no project zz");
        Files.delete(file);
        assertThat(tally().code()).isEqualTo(1);
        assertThat(refused.toString()).contains("vote.pb");
    }

    @Test
    void warnsOfAFileThatContradictsItself() throws IOException {
        Files.writeString(file, FILE.replace("rule;greedy", "rule;greedy\nnum_votes;4532\nmax_length;2"));
        Run run = tally();
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("the header tells num_votes 4532, there are 3", "1 ballots are beyond the limits");
        assertThat(tally("--json").out()).startsWith("{");
    }

    @Test
    void sealsAndVerifies() {
        Path folder = this.folder.resolve("published");
        assertThat(ParvisCommand.execute("seal", file.toString(), folder.toString())).isZero();
        assertThat(ParvisCommand.execute("verify", folder.toString())).isZero();
        assertThat(ParvisCommand.execute("verify", folder.toString(), "--language", "en")).isZero();
        assertThat(ParvisCommand.execute("verify", this.folder.toString())).isEqualTo(1);
        assertThat(ParvisCommand.execute("seal", file.toString(), folder.toString())).as("it is not empty").isEqualTo(2);
        assertThat(ParvisCommand.execute("verify", folder.toString(), "--witness", "me")).isEqualTo(2);
    }

    @Test
    void refusesNonsenseInOptions() {
        for (String[] wrong : new String[][] {{"--min-score", "many"}, {"--min-score", "-1"}, {"--ties", "beauty"}, {"--step", "0.001"}, {"--step", "half"}, {"--step", "2/100"}}) {
            assertThat(tally(wrong).code()).as(String.join(" ", wrong)).isEqualTo(2);
        }
    }
}
