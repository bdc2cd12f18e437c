package org.parvis.ballot.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.ballot.tally.Mark;
import tools.jackson.databind.JsonNode;

/**
 * Checks a published vote with nothing but its folder: that the rule is the one the log began with, that the log only grew,
 * that each ballot in it is published and says what it said when it was sealed, that there are no more than people who voted,
 * and that the result comes out of them, counted by two programs. What it cannot show stands in docs/guides/verify.md.
 */
public final class Verification {

    private final PublishedFolder folder;
    private final List<NoteKey> known;
    private final boolean toTheEnd;
    private final List<Finding> findings = new ArrayList<>();

    private Verification(Path folder, List<NoteKey> known, boolean toTheEnd) {
        this.folder = new PublishedFolder(folder);
        this.known = known;
        this.toTheEnd = toTheEnd;
    }

    /**
     * All that was found; the vote is right where each finding is. A check that fails for a damaged file is a finding too.
     *
     * @param known keys of witnesses that whoever checks knows of otherwise: they must have cosigned as well
     */
    public static List<Finding> of(Path folder, List<NoteKey> known) throws IOException {
        Verification check = new Verification(folder, known, true);
        check.run();
        return List.copyOf(check.findings);
    }

    /** Whether each finding is right; looks no further once one is not. */
    static boolean accepts(Path folder) throws IOException {
        Verification check = new Verification(folder, List.of(), false);
        check.run();
        return check.isRight();
    }

    private boolean isRight() {
        return findings.stream().allMatch(Finding::right);
    }

    private interface Step {
        void run() throws IOException;
    }

    private void run() throws IOException {
        if (isMissing(PublishedFolder.NEEDED)) {
            return;
        }
        attempt(PublishedFolder.RULE, () -> {
            VoteTerms terms = terms();
            if (isMissing(PublishedFolder.vouched(terms))) {
                return;
            }
            List<String> leaves = new ArrayList<>();
            attempt(PublishedFolder.LOG, () -> leaves.addAll(log(terms)));
            List<Extension> extensions = new ArrayList<>();
            attempt(PublishedFolder.EXTENSIONS, () -> extensions.addAll(extensions(terms, leaves).list()));
            VoteCourse unchanged = VoteCourse.of(terms).with(new Extensions(extensions));
            List<ProjectChange> changes = new ArrayList<>();
            attempt(PublishedFolder.CHANGES, () -> changes.addAll(changes(unchanged, leaves)));
            attempt(PublishedFolder.BULLETINS, () -> ballots(new VoteCourse(terms, changes, unchanged.extensions()), leaves));
            // Last, as signatures take longer than all the rest.
            attempt(PublishedFolder.CHECKPOINTS, () -> checkpoints(terms, leaves));
        });
    }

    private boolean isMissing(List<String> names) {
        List<String> missing = names.stream().filter(name -> !folder.has(name)).toList();
        missing.forEach(name -> findings.add(Finding.wrong("file.missing", name)));
        return !missing.isEmpty();
    }

    private void attempt(String file, Step step) throws IOException {
        if (!toTheEnd && !isRight()) {
            return;
        }
        try {
            step.run();
        } catch (RuntimeException e) {
            findings.add(Finding.wrong("file.unreadable", file, String.valueOf(e.getMessage())));
        }
    }

    private VoteTerms terms() throws IOException {
        byte[] bytes = folder.bytes(PublishedFolder.RULE);
        VoteTerms terms = TermsJson.read(bytes);
        if (!Arrays.equals(TermsJson.write(terms), bytes)) {
            findings.add(Finding.wrong("rule.form"));
        }
        if (terms.contradictsItself()) {
            findings.add(Finding.wrong("rule.contradicts"));
        }
        return terms;
    }

    /** The leaves: the rule, then ballots, changes and extensions, then the files that are vouched for. */
    private List<String> log(VoteTerms terms) throws IOException {
        int before = findings.size();
        String text = folder.text(PublishedFolder.LOG);
        List<String> leaves = text.lines().toList();
        if (!text.equals(String.join("\n", leaves) + "\n")) {
            findings.add(Finding.wrong("log.form"));
        }
        String rule = "rule " + folder.digest(PublishedFolder.RULE);
        if (leaves.isEmpty() || !leaves.getFirst().equals(rule)) {
            findings.add(Finding.wrong("rule.changed"));
        }
        List<String> end = new ArrayList<>();
        for (String name : PublishedFolder.vouched(terms)) {
            end.add("file " + name + " " + folder.digest(name));
        }
        int votes = Math.max(1, leaves.size() - end.size());
        if (!leaves.subList(Math.min(votes, leaves.size()), leaves.size()).equals(end)) {
            findings.add(Finding.wrong("log.end"));
        }
        if (!leaves.stream().skip(1).limit(votes - 1L).allMatch(leaf -> leaf.startsWith("vote ") || LogEvent.isLine(ProjectChange.WORD, leaf) || LogEvent.isLine(Extension.WORD, leaf))) {
            findings.add(Finding.wrong("log.stranger"));
        }
        rightUnlessFound(before, Finding.right("rule", terms.title()), Finding.right("log", leaves.size()));
        return leaves;
    }

    private Extensions extensions(VoteTerms terms, List<String> leaves) throws IOException {
        boolean isThere = folder.has(PublishedFolder.EXTENSIONS);
        Extensions read = isThere ? Extensions.parse(terms, folder.bytes(PublishedFolder.EXTENSIONS)) : Extensions.NONE;
        findings.addAll(read.against(terms, leaves));
        return read;
    }

    private List<ProjectChange> changes(VoteCourse unchanged, List<String> leaves) throws IOException {
        boolean isThere = folder.has(PublishedFolder.CHANGES);
        VoteCourse read = isThere
                ? VoteCourse.parse(unchanged.terms(), folder.bytes(PublishedFolder.CHANGES)).with(unchanged.extensions())
                : unchanged;
        findings.addAll(read.against(leaves));
        return read.changes();
    }

    /** What was looked at is right where nothing was found since. */
    private void rightUnlessFound(int before, Finding... right) {
        if (findings.size() == before) {
            findings.addAll(List.of(right));
        }
    }

    private void checkpoints(VoteTerms terms, List<String> leaves) throws IOException {
        List<NoteKey> witnesses = new ArrayList<>(terms.witnesses().stream().map(NoteKey::parse).toList());
        known.stream().filter(key -> !terms.witnesses().contains(key.toString())).forEach(witnesses::add);
        LogCheck check = new LogCheck(NoteKey.parse(terms.logKey()), witnesses, leaves, PublishedFolder.vouched(terms).size());
        findings.addAll(check.of(SignedNote.parseAll(folder.text(PublishedFolder.CHECKPOINTS))));
    }

    private void ballots(VoteCourse held, List<String> leaves) throws IOException {
        VoteTerms terms = held.terms();
        List<Bulletin> bulletins = BulletinsCsv.parse(folder.text(PublishedFolder.BULLETINS), terms.zoning().isPresent());
        BulletinsCheck check = new BulletinsCheck(held, bulletins);
        findings.addAll(check.against(leaves));
        attempt(PublishedFolder.ROLL, () -> roll(terms, check.people()));
        attempt(PublishedFolder.RESULT, () -> result(held, check));
    }

    private void roll(VoteTerms terms, int tokens) throws IOException {
        int people = Emargement.parse(folder.text(PublishedFolder.ROLL)).stream().mapToInt(Emargement::people).sum();
        findings.add(tokens <= people ? Finding.right("roll", tokens, people) : Finding.wrong("roll.less", tokens, people));
        if (terms.isListed()) {
            findings.add(
                    people <= terms.rollSize() ? Finding.right("roll.listed", people, terms.rollSize()) : Finding.wrong("roll.more", people, terms.rollSize()));
        }
    }

    private void result(VoteCourse held, BulletinsCheck check) throws IOException {
        VoteTerms terms = held.terms();
        int before = findings.size();
        byte[] result = folder.bytes(PublishedFolder.RESULT);
        String seed = ResultJson.lotSeed(result);
        if (!HexFormat.of().formatHex(Digests.sha256(seed.getBytes(StandardCharsets.UTF_8))).equals(terms.lotCommitment())) {
            findings.add(Finding.wrong("lot.other"));
        }
        List<CountedPart> parts = check.unopened() == 0 ? CountedPart.of(held, check.counted(), seed) : summed(held, check, result, seed);
        int ballots = check.counted().size() + check.unopened();
        if (!parts.stream().allMatch(CountedPart::programsAgree)) {
            findings.add(Finding.wrong("result.programs"));
        }
        if (!Arrays.equals(ResultJson.write(terms, ballots, seed, parts), result)) {
            findings.add(Finding.wrong("result.other"));
        }
        for (CountedPart part : parts) {
            if (!Arrays.equals(part.pabulib(), folder.bytes(part.part().pabulib()))) {
                findings.add(Finding.wrong("result.pabulib", part.part().pabulib()));
            }
        }
        int winners = parts.stream().mapToInt(part -> part.outcome().winners().size()).sum();
        rightUnlessFound(before, Finding.right("result", ballots, winners));
        if (check.unopened() > 0) {
            rightUnlessFound(before + 1, Finding.right("result.sums", parts.stream().filter(CountedPart::isSummed).count(), check.unopened(), terms.sumsBelow()));
            if (terms.zoning().isPresent()) {
                rightUnlessFound(before + 2, Finding.right("result.sums.others", check.unopened()));
            }
        }
    }

    /** Counts parts with few ballots by the sums that are published of them, and the others by their ballots. */
    private List<CountedPart> summed(VoteCourse held, BulletinsCheck check, byte[] result, String seed) {
        Map<String, JsonNode> told = PublishedSums.byPart(held.terms(), result);
        Map<VotePart, PublishedSums> summed = new HashMap<>();
        for (VotePart part : held.parts()) {
            JsonNode own = Optional.ofNullable(told.get(part.zone().map(Zone::id).orElse(""))).orElseThrow();
            if (held.terms().areSummed(own.required("ballots").intValue())) {
                summed.put(part, PublishedSums.of(part, own));
            }
        }
        int hidden = summed.values().stream().mapToInt(PublishedSums::ballots).sum();
        if (hidden != check.unopened()) {
            findings.add(Finding.wrong("ballot.unopened", check.unopened(), hidden));
        }
        return CountedPart.of(held, part -> ballotsOf(part, Optional.ofNullable(summed.get(part)), check), seed);
    }

    private List<List<Mark>> ballotsOf(VotePart part, Optional<PublishedSums> sums, BulletinsCheck check) {
        List<List<Mark>> opened = check.counted().stream().map(part::own).flatMap(Optional::stream).toList();
        if (sums.isPresent() && !opened.isEmpty()) {
            findings.add(Finding.wrong("ballot.told"));
        }
        return sums.map(PublishedSums::ballotsThatAddUp).orElse(opened);
    }
}
