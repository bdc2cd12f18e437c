package org.parvis.ballot.proof;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.ballot.tally.Count;
import org.parvis.ballot.tally.Explanation;
import org.parvis.ballot.tally.Outcome;
import tools.jackson.databind.json.JsonMapper;

/** What came out, as canonical JSON: counts, winners, and what became of each project. */
final class ResultJson {

    private ResultJson() {}

    /** @param ballots how many count, in whatever zones they have marks */
    static byte[] write(VoteTerms terms, int ballots, String lotSeed, List<CountedPart> parts) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", "parvis-result-1");
        json.put("ballot", terms.ballot());
        json.put("lotSeed", lotSeed);
        if (terms.zoning().isEmpty()) {
            json.putAll(part(parts.getFirst()));
        } else {
            json.put("ballots", ballots);
            json.put("spent", parts.stream().mapToLong(part -> part.outcome().spent()).sum());
            boolean movesMoney = terms.zoning().filter(zoning -> zoning.leftover() != Leftover.LOST).isPresent();
            json.put("zones", parts.stream().map(part -> movesMoney ? withReceived(part) : part(part)).toList());
        }
        return CanonicalJson.of(json);
    }

    /** With what came from other zones, where that may be something. */
    private static Map<String, Object> withReceived(CountedPart counted) {
        Map<String, Object> json = part(counted);
        json.put("received", counted.part().received());
        return json;
    }

    private static Map<String, Object> part(CountedPart counted) {
        VoteTerms terms = counted.part().terms();
        Outcome outcome = counted.outcome();
        Count count = Count.of(counted.election());
        Map<String, Object> json = new LinkedHashMap<>();
        counted.part().zone().ifPresent(zone -> json.put("id", zone.id()));
        json.put("ballots", counted.election().ballots());
        json.put("winners", outcome.winners().stream().map(winner -> terms.projects().get(winner).id()).toList());
        json.put("spent", outcome.spent());
        json.put("exhaustive", outcome.exhaustive());
        outcome.endowment().ifPresent(share -> json.put("share", share.toString()));
        List<Map<String, Object>> projects = outcome.explanations().stream()
                .map(why -> project(terms, count, why))
                .toList();
        json.put("projects", projects);
        return json;
    }

    /** The seed of the lot that a result tells. */
    static String lotSeed(byte[] result) {
        return JsonMapper.shared().readTree(result).required("lotSeed").asString();
    }

    private static Map<String, Object> project(VoteTerms terms, Count count, Explanation why) {
        return Map.of(
                "id", terms.projects().get(why.project()).id(),
                "voters", count.voters().get(why.project()),
                "score", count.scores().get(why.project()),
                "verdict", why.verdict().name(),
                "amount", why.amount());
    }
}
