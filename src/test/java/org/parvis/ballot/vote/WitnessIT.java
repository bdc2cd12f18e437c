package org.parvis.ballot.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.ballot.proof.AddCheckpoint;
import org.parvis.ballot.proof.Checkpoint;
import org.parvis.ballot.proof.ConsistencyProof;
import org.parvis.ballot.proof.Finding;
import org.parvis.ballot.proof.MerkleTree;
import org.parvis.ballot.proof.NoteKey;
import org.parvis.ballot.proof.PairBytes;
import org.parvis.ballot.proof.SignedNote;
import org.parvis.ballot.proof.TreeHashes;
import org.parvis.ballot.proof.Verification;
import org.parvis.ballot.witness.WitnessedLog;
import org.parvis.ballot.witness.Witnessing;
import org.parvis.relation.TestVisitor;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** Two towns of one server are each other's witness, over HTTP; then the log of one is rewritten with its own key. */
class WitnessIT extends TownThatVotes {

    @Autowired
    private Witnesses witnesses;

    @Autowired
    private Witnessing witnessing;

    @Autowired
    private WitnessAsking asking;

    @TempDir
    private Path scratch;

    private Territory sceaux;
    private Territory antony;

    @BeforeEach
    void build() {
        sceaux = aTerritory();
        antony = aTerritory();
    }

    private NoteKey keyOf(Territory witness) {
        return InTerritory.call(witness.id(), witnessing::key);
    }

    /** From now on the votes of a town name the other as their witness. */
    private void names(Territory town, Territory witness) {
        TestVisitor admin = new TestVisitor(anAdministrator(town));
        in(town, () -> witnesses.add(keyOf(witness).toString(), at(witness, "/temoin").toString(), admin));
    }

    private void watches(Territory witness, Vote vote) {
        TestVisitor admin = new TestVisitor(anAdministrator(witness));
        in(witness, () -> witnessing.watch(vote.terms().logKey(), admin));
    }

    /** A vote of Sceaux that Antony watches, with two ballots in its log. */
    private Vote watched(Instant closes) throws InterruptedException {
        names(sceaux, antony);
        Vote vote = open(sceaux, closes);
        watches(antony, vote);
        cast(sceaux, vote, voter("lea"), VoteChannel.WEB, 0);
        cast(sceaux, vote, voter("karim"), VoteChannel.WEB, 1);
        checkpoint();
        return vote;
    }

    private void checkpoint() throws InterruptedException {
        in(sceaux, keeping::keep);
        Thread.sleep(1_100);
        in(sceaux, keeping::keep);
    }

    private String published(Vote vote, String file) {
        return new String(bytes(sceaux, vote, file), StandardCharsets.UTF_8);
    }

    private Cosigning cosigning(Vote vote) {
        return InTerritory.call(sceaux.id(), () -> witnesses.of(vote)).getFirst();
    }

    private WitnessedLog kept(Vote vote) {
        return InTerritory.call(antony.id(), () -> witnessing.find(NoteKey.parse(vote.terms().logKey()).name()).orElseThrow());
    }

    private HttpResponse<String> add(Territory witness, String body) {
        return send(HttpRequest.newBuilder(at(witness, "/temoin/add-checkpoint")).POST(BodyPublishers.ofString(body)).build());
    }

    /** What somebody asks who has stolen the log's key. */
    private String signed(Vote vote, List<String> lines, int oldSize, int size) {
        List<byte[]> leaves = lines.subList(0, size).stream().map(line -> line.getBytes(StandardCharsets.UTF_8)).toList();
        MerkleTree tree = new MerkleTree();
        leaves.forEach(tree::append);
        NoteKey key = NoteKey.parse(vote.terms().logKey());
        KeyPair stolen = InTerritory.call(sceaux.id(), () -> secrets.logPair(vote.id()));
        SignedNote note = key.sign(new Checkpoint(key.name(), size, tree.root()).note(), stolen, 0);
        return new AddCheckpoint(oldSize, ConsistencyProof.of(TreeHashes.of(leaves), oldSize, size), note).text();
    }

    @Test
    void cosignsEachOthersLogsUntilTheyEnd() throws Exception {
        names(antony, sceaux);
        Vote vote = watched(Instant.now().plusSeconds(5));
        assertThat(vote.terms().witnesses()).containsExactly(keyOf(antony).toString());
        in(sceaux, asking::ask);
        assertThat(cosigning(vote).size()).isEqualTo(3);
        assertThat(cosigning(vote).problem()).isEmpty();
        assertThat(published(vote, "checkpoints.txt")).contains("\u2014 " + keyOf(antony).name() + " ");
        assertThat(kept(vote).size()).isEqualTo(3);
        Vote theirs = open(antony, Instant.now().plusSeconds(600));
        watches(sceaux, theirs);
        in(antony, asking::ask);
        assertThat(InTerritory.call(antony.id(), () -> witnesses.of(theirs)).getFirst().size()).isEqualTo(1);
        Vote ended = end(sceaux, vote);
        assertThat(wrong(download(sceaux, ended, scratch.resolve("early")))).as("its end is not cosigned yet").containsExactly("witness.absent");
        in(sceaux, asking::ask);
        List<Finding> findings = Verification.of(download(sceaux, ended, scratch.resolve("whole")), List.of());
        assertThat(findings).allMatch(Finding::right).extracting(Finding::key).contains("witness");
        assertThat(InTerritory.call(sceaux.id(), asking::territories)).contains(sceaux.id(), antony.id());
    }

    private static List<String> wrong(Path folder) throws java.io.IOException {
        return Verification.of(folder, List.of()).stream().filter(finding -> !finding.right()).map(Finding::key).distinct().toList();
    }

    @Test
    void answersInTheWordsOfC2sp() throws Exception {
        Vote vote = watched(Instant.now().plusSeconds(600));
        List<String> lines = published(vote, "log.txt").lines().toList();
        assertThat(add(antony, "rien").statusCode()).isEqualTo(400);
        assertThat(add(antony, "x".repeat(20_000)).statusCode()).isEqualTo(413);
        assertThat(add(sceaux, signed(vote, lines, 0, 3)).statusCode()).as("who was not asked to watch it").isEqualTo(404);
        KeyPair other = PairBytes.create();
        NoteKey forged = NoteKey.of(NoteKey.parse(vote.terms().logKey()).name(), other);
        SignedNote note = forged.sign(new Checkpoint(forged.name(), 1, new byte[32]).note(), other, 0);
        assertThat(add(antony, new AddCheckpoint(0, new ConsistencyProof(List.of()), note).text()).statusCode()).isEqualTo(403);
        HttpResponse<String> first = add(antony, signed(vote, lines, 0, 2));
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).startsWith("\u2014 " + keyOf(antony).name() + " ").endsWith("\n").hasLineCount(1);
        HttpResponse<String> unaware = add(antony, signed(vote, lines, 0, 3));
        assertThat(unaware.statusCode()).isEqualTo(409);
        assertThat(unaware.body()).isEqualTo("2\n");
        assertThat(unaware.headers().firstValue("content-type").orElse("")).startsWith("text/x.tlog.size");
        assertThat(add(antony, signed(vote, lines, 2, 3)).statusCode()).isEqualTo(200);
        assertThat(add(antony, signed(vote, lines, 3, 3)).statusCode()).as("once more, later").isEqualTo(200);
        assertThat(add(antony, signed(vote, lines, 2, 2)).statusCode()).as("never smaller").isEqualTo(409);
        assertThat(add(antony, signed(vote, lines, 2, 3).replaceFirst("old 2", "old 4")).statusCode()).isEqualTo(400);
        assertThat(kept(vote).size()).isEqualTo(3);
        in(antony, () -> witnessing.stop(forged.name(), new TestVisitor(anAdministrator(antony))));
        assertThat(add(antony, signed(vote, lines, 3, 3)).statusCode()).isEqualTo(404);
        watches(antony, vote);
        assertThat(kept(vote).size()).as("it goes on from where it stood").isEqualTo(3);
    }

    @Test
    void refusesALogThatWasRewrittenWithItsOwnKey() throws Exception {
        Vote vote = watched(Instant.now().plusSeconds(600));
        in(sceaux, asking::ask);
        List<String> lines = new ArrayList<>(published(vote, "log.txt").lines().toList());
        String honest = kept(vote).note();
        Collections.swap(lines, 1, 2);
        lines.add("vote " + "0".repeat(64) + " " + "1".repeat(64) + " 1");
        assertThat(add(antony, signed(vote, lines, 3, 3)).statusCode()).as("another of the same size").isEqualTo(409);
        WitnessedLog kept = kept(vote);
        Collections.swap(lines, 0, 1);
        assertThat(add(antony, signed(vote, lines, 3, 3)).statusCode()).as("a third").isEqualTo(409);
        assertThat(kept(vote).conflict()).as("the first stays").isEqualTo(kept.conflict()).isNotEmpty();
        Collections.swap(lines, 0, 1);
        assertThat(kept.note()).as("the witness keeps what it has seen").isEqualTo(honest);
        NoteKey key = NoteKey.parse(vote.terms().logKey());
        assertThat(key.hasSigned(SignedNote.parseAll(kept.conflict()).getFirst())).as("and what convicts the log").isTrue();
        assertThat(get(antony, "/temoin").body()).contains("contredit ce qui avait été contresigné");
        // A copy made with the stolen key lacks the witness, whoever shows it.
        assertThat(wrong(forged(vote, lines))).contains("witness.absent");
    }

    /** Anybody can send a genuine checkpoint with a wrong proof. */
    @Test
    void convictsNobodyByAWrongProof() throws Exception {
        Vote vote = watched(Instant.now().plusSeconds(600));
        in(sceaux, asking::ask);
        List<String> lines = new ArrayList<>(published(vote, "log.txt").lines().toList());
        lines.add("vote " + "0".repeat(64) + " " + "1".repeat(64) + " 1");
        SignedNote genuine = AddCheckpoint.parse(signed(vote, lines, 3, 4)).note();
        AddCheckpoint wrong = new AddCheckpoint(3, new ConsistencyProof(List.of(new byte[32])), genuine);
        assertThat(add(antony, wrong.text()).statusCode()).isEqualTo(422);
        Collections.swap(lines, 1, 2);
        assertThat(add(antony, signed(vote, lines, 3, 4)).statusCode()).as("another of another size").isEqualTo(422);
        assertThat(kept(vote).conflict()).isEmpty();
        assertThat(kept(vote).size()).isEqualTo(3);
        assertThat(get(antony, "/temoin").body()).doesNotContain("contredit ce qui avait été contresigné");
    }

    @Test
    void keepsOneLineOfAWitnessThatAnswersWithTwo() throws Exception {
        KeyPair pair = PairBytes.create();
        NoteKey key = NoteKey.ofWitness("temoin.example", pair);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.createContext("/add-checkpoint", exchange -> {
            SignedNote asked = AddCheckpoint.parse(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)).note();
            byte[] lines = (key.sign(asked, pair, 1).lineOf(key) + key.sign(asked, pair, 2).lineOf(key)).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, lines.length);
            exchange.getResponseBody().write(lines);
            exchange.close();
        });
        server.start();
        try {
            TestVisitor admin = new TestVisitor(anAdministrator(sceaux));
            in(sceaux, () -> witnesses.add(key.toString(), "http://localhost:" + server.getAddress().getPort(), admin));
            Vote vote = open(sceaux, Instant.now().plusSeconds(4));
            cast(sceaux, vote, voter("lea"), VoteChannel.WEB, 0);
            checkpoint();
            in(sceaux, asking::ask);
            assertThat(cosigning(vote).problem()).isEmpty();
            Vote ended = end(sceaux, vote);
            in(sceaux, asking::ask);
            assertThat(Verification.of(download(sceaux, ended, scratch.resolve("two")), List.of())).allMatch(Finding::right);
        } finally {
            server.stop(0);
        }
    }

    /** A whole vote with a log of other lines, signed anew, as far as the log's key goes. */
    private Path forged(Vote vote, List<String> lines) throws Exception {
        Path folder = Files.createDirectories(scratch.resolve("forged"));
        for (String name : List.of("rule.json", "bulletins.csv", "emargement.csv", "result.json", "ballots.pb")) {
            Files.writeString(folder.resolve(name), name.equals("rule.json") ? published(vote, name) : "");
        }
        Files.writeString(folder.resolve("log.txt"), String.join("\n", lines) + "\n");
        Files.writeString(folder.resolve("checkpoints.txt"), AddCheckpoint.parse(signed(vote, lines, 0, 4)).note().toString());
        return folder;
    }

    /** Whoever compares what a log shows with what its witness has seen finds two logs. */
    @Test
    void findsTwoViewsOfOneLog() throws Exception {
        Vote vote = watched(Instant.now().plusSeconds(600));
        List<String> lines = published(vote, "log.txt").lines().toList();
        List<String> other = new ArrayList<>(lines);
        Collections.swap(other, 1, 2);
        assertThat(add(antony, signed(vote, other, 0, 3)).statusCode()).as("the witness was shown another").isEqualTo(200);
        in(sceaux, asking::ask);
        assertThat(cosigning(vote).problem()).as("and refuses the one that everybody sees").isEqualTo("notCosigned");
        assertThat(cosigning(vote).size()).isZero();
        String origin = NoteKey.parse(vote.terms().logKey()).name();
        HttpResponse<String> seen = get(antony, "/temoin/point?journal=" + URLEncoder.encode(origin, StandardCharsets.UTF_8));
        Checkpoint there = Checkpoint.of(SignedNote.parseAll(seen.body()).getFirst());
        Checkpoint here = Checkpoint.of(SignedNote.parseAll(InTerritory.call(sceaux.id(), () -> files.checkpoint(vote))).getFirst());
        assertThat(there.size()).isEqualTo(here.size());
        assertThat(there.root()).as("both are signed by the log").isNotEqualTo(here.root());
        assertThat(get(antony, "/temoin/point?journal=inconnu").statusCode()).isEqualTo(404);
    }

    @Test
    void asksAgainLaterWhereAWitnessIsAway() {
        TestVisitor admin = new TestVisitor(anAdministrator(sceaux));
        in(sceaux, () -> witnesses.add(keyOf(antony).toString(), "http://localhost:1/temoin", admin));
        Vote vote = open(sceaux, Instant.now().plusSeconds(600));
        in(sceaux, asking::ask);
        assertThat(cosigning(vote).problem()).isEqualTo("unreachable");
        names(sceaux, antony);
        watches(antony, vote);
        in(sceaux, asking::ask);
        assertThat(cosigning(vote).size()).as("not before its time").isZero();
        superuser().sql("update ballot.witness_ask set next_at = now() where territory_id = ?").param(sceaux.id()).update();
        in(sceaux, asking::ask);
        assertThat(cosigning(vote).size()).isEqualTo(1);
    }

    @Test
    void isSetByAdministratorsAlone() {
        Person administrator = anAdministrator(sceaux);
        String key = keyOf(antony).toString();
        String fields = form("cle", key, "adresse", at(antony, "/temoin").toString());
        for (Person wrong : List.of(aResident(sceaux), aStaffMember(sceaux, Role.FRONT_DESK, null))) {
            assertThat(get(wrong, "/admin/temoins").statusCode()).isEqualTo(403);
            assertThat(post(wrong, "/admin/temoins/temoins", fields).statusCode()).isEqualTo(403);
            assertThat(post(wrong, "/admin/temoins/journaux", form("journal", key)).statusCode()).isEqualTo(403);
        }
        assertThat(get(sceaux, "/admin/temoins").statusCode()).as("nobody").isNotEqualTo(200);
        assertThat(post(administrator, "/admin/temoins/temoins", fields).statusCode()).isEqualTo(303);
        assertThat(get(administrator, "/admin/temoins").body()).contains(keyOf(antony).name());
        assertThat(InTerritory.call(antony.id(), witnesses::list)).as("another town has its own").isEmpty();
        HttpResponse<String> noKey = post(administrator, "/admin/temoins/temoins", form("cle", "rien", "adresse", "https://ville.example/temoin"));
        assertThat(noKey.statusCode()).isEqualTo(422);
        assertThat(noKey.body()).contains("Ce n’est pas la clé d’un témoin", "value=\"rien\"");
        assertThat(post(administrator, "/admin/temoins/temoins", form("cle", key, "adresse", "ftp://ville.example")).statusCode()).isEqualTo(422);
        assertThat(post(administrator, "/admin/temoins/journaux", form("journal", key)).body()).contains("Ce n’est pas la clé d’un journal");
        assertThat(post(administrator, "/admin/temoins/temoins", form("retirer", keyOf(antony).name())).statusCode()).isEqualTo(303);
        assertThat(InTerritory.call(sceaux.id(), witnesses::list)).isEmpty();
        assertThat(get(antony, "/temoin").body()).contains(key.substring(0, 20));
    }

    @Test
    void keepsAKeyAsItIs() throws Exception {
        Vote vote = watched(Instant.now().plusSeconds(600));
        NoteKey other = NoteKey.of(NoteKey.parse(vote.terms().logKey()).name(), PairBytes.create());
        TestVisitor admin = new TestVisitor(anAdministrator(antony));
        assertThatThrownBy(() -> in(antony, () -> witnessing.watch(other.toString(), admin))).isInstanceOf(Refusal.class);
        NoteKey namesake = NoteKey.ofWitness(keyOf(antony).name(), PairBytes.create());
        TestVisitor own = new TestVisitor(anAdministrator(sceaux));
        assertThatThrownBy(() -> in(sceaux, () -> witnesses.add(namesake.toString(), at(antony, "/temoin").toString(), own))).isInstanceOf(Refusal.class);
        in(sceaux, () -> witnesses.remove(namesake.name(), own));
        assertThatThrownBy(() -> in(sceaux, () -> witnesses.add(namesake.toString(), at(antony, "/temoin").toString(), own)))
                .as("the rule of a vote under way names another")
                .isInstanceOf(Refusal.class);
        names(sceaux, antony);
        assertThat(keyOf(antony)).hasToString(keyOf(antony).toString());
    }
}
